import type { FieldId } from '../fields';
import type { LambdaTask } from '../lambdaTask';

/** Something that is wrong or doubtful in a task; the form shows it at the field. */
export interface Finding {
  field: FieldId;

  /** `error` is red: Camunda refuses the task, or it cannot work. `warning` is amber: it may be meant so. */
  severity: 'error' | 'warning';

  /** Stable, camelCase, such as `missing`. */
  code: string;

  /** What is wrong, naming the field, and what to do about it. */
  message: string;

  /** What may mend it; `mendOf` makes and proves it when it is asked for, for that takes running it. */
  mend?: MendKind;
}

/** The ways in which findings are mended. */
export type MendKind = 'rewriteErrorExpression' | 'payloadAsFeel';

/** What one rule has to say about a task. */
export type Rule = (task: LambdaTask) => Finding[];

/** A red finding. */
export function error(field: FieldId, code: string, message: string): Finding {
  return { field, severity: 'error', code, message };
}

/** An amber finding. */
export function warning(field: FieldId, code: string, message: string): Finding {
  return { field, severity: 'warning', code, message };
}
