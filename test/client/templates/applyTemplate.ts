import type { ElementTemplates } from '../../../client/model/ElementTemplates';
import { drawn, type TestModeler } from '../support/bootstrapModeler';

/** Applies a template that the modeler knows to one of its tasks, as the Modeler does. */
export async function applyTemplate(modeler: TestModeler, taskId: string, id: string, version: unknown): Promise<void> {
  const elementTemplates = modeler.get<ElementTemplates>('elementTemplates');
  const template = elementTemplates.get(id, version);

  if (!template) {
    throw new Error(`There is no template ${id} in version ${String(version)}`);
  }

  await drawn(() => void elementTemplates.applyTemplate(modeler.element(taskId), template));
}
