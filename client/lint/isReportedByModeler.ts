import type { Finding } from '../../connector/checks/Finding';
import { CAMUNDA_SECRETS_SINCE, isAtLeast } from '../../connector/engineVersion';
import { fieldOf } from '../../connector/fields';
import type { FieldId } from '../../connector/fields';
import type { LambdaTask } from '../../connector/lambdaTask';
import type { KnownTemplates } from './KnownTemplates';

/** From here on the engine takes a `zeebe:input` without a source, and the Modeler no longer complains of one. */
const SOURCE_OPTIONAL_SINCE = '8.8';

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
      return isAtLeast(task.engineVersion, CAMUNDA_SECRETS_SINCE);
    default:
      return false;
  }
}

function lacksSource({ inputs, engineVersion }: LambdaTask, id: FieldId): boolean {
  const { binding } = fieldOf(id);

  return binding.kind === 'input'
    && !isAtLeast(engineVersion, SOURCE_OPTIONAL_SINCE)
    && inputs.some(({ target, source }) => target === binding.target && !source);
}
