import type { Finding } from '../../connector/checks/Finding';
import { fieldOf } from '../../connector/fields';
import type { FieldId } from '../../connector/fields';
import type { LambdaTask } from '../../connector/lambdaTask';
import { rulesToRelyOn } from '../../connector/platformVersion';
import type { KnownTemplates } from './KnownTemplates';

/**
 * Whether the Modeler's own rules say the same of a task: the template's
 * validation of what must not be empty, and those of Camunda 8 for FEEL,
 * inputs without source, and secrets.
 */
export function isReportedByModeler({ code, field }: Finding, task: LambdaTask, templates: KnownTemplates): boolean {
  switch (code) {
    case 'missing':
    case 'noPayload':
      return templates.demand(task, field) || lacksSource(task, field);
    case 'unparsableFeel':
      return fieldOf(field).binding.kind !== 'header';
    case 'secretNotPlaced':
      return rulesToRelyOn(task.engineVersion).hasCamundaSecrets;
    default:
      return false;
  }
}

function lacksSource({ inputs, engineVersion }: LambdaTask, id: FieldId): boolean {
  const { binding } = fieldOf(id);

  return binding.kind === 'input'
    && !rulesToRelyOn(engineVersion).allowsInputWithoutSource
    && inputs.some(({ target, source }) => target === binding.target && !source);
}
