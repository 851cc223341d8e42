import type { FieldId } from '../../connector/fields';
import type { LambdaTask } from '../../connector/lambdaTask';
import { fieldOfBinding } from '../properties/places/fieldOfEntry';

/** An element template, as far as the lint rule looks at it; the Modeler has validated it. */
export interface ElementTemplate {
  id: string;
  version?: number;
  properties: Array<{ binding: unknown; constraints?: { notEmpty?: boolean } }>;
}

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
