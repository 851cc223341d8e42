import type { FieldId } from '../../connector/fields';
import type { LambdaTask } from '../../connector/lambdaTask';
import type { ElementTemplate } from '../model/ElementTemplates';
import { fieldOfBinding } from '../properties/places/fieldOfEntry';

/**
 * The element templates that the window's modelers know: all the same. The
 * linter reads the diagram without them, at times from a file.
 */
export class KnownTemplates {
  private templates: ElementTemplate[] = [];

  set(templates: ElementTemplate[]): void {
    this.templates = templates;
  }

  /** Whether a task's template is known and has the field filled: the Modeler itself reports the empty one. */
  demand({ template }: LambdaTask, field: FieldId): boolean {
    return this.templates
      .filter(({ id, version }) => id === template?.id && version === template.version)
      .some(({ properties }) => properties
        .some(({ binding, constraints }) => constraints?.notEmpty && fieldOfBinding(binding) === field));
  }
}
