import type { TestModeler } from '../support/bootstrapModeler';

interface TemplatesLoader {
  setTemplates(templates: object[]): void;
}

interface Templates {
  getAll(): object[];
  setEngines(engines: Record<string, string>): void;
}

/** Gives the modeler these templates, and no others, for an engine of the given version. */
export function loadTemplates(modeler: TestModeler, templates: object[], camunda = '8.7.0'): void {
  modeler.get<TemplatesLoader>('elementTemplatesLoader').setTemplates(templates);
  modeler.get<Templates>('elementTemplates').setEngines({ camunda });

  const loaded = modeler.get<Templates>('elementTemplates').getAll().length;

  if (loaded !== templates.length) {
    throw new Error(`the modeler took ${loaded} of ${templates.length} templates: the others are not valid`);
  }
}
