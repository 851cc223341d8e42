import type { Finding, MendKind } from '../checks/Finding';
import type { LambdaTask } from '../lambdaTask';
import { readField } from '../readField';
import { payloadAsFeel } from '../run/payloadAsFeel';
import { rewriteErrorExpression } from './rewriteErrorExpression';
import type { FieldValues } from './withFields';

/** What mends a finding: one change of fields, to be done and undone as one. */
export interface Mend {
  label: string;
  values: FieldValues;
}

/**
 * What mends a finding of a task, proven by evaluating it. That takes its time,
 * so it is made where it is shown, and not with each check.
 *
 * @returns undefined where nothing can be proven to mend it
 */
export function mendOf(task: LambdaTask, { mend }: Pick<Finding, 'mend'>): Mend | undefined {
  return mend && MENDS[mend](task);
}

const MENDS: Record<MendKind, (task: LambdaTask) => Mend | undefined> = {
  rewriteErrorExpression: task => {
    const errorExpression = rewriteErrorExpression(task);

    return errorExpression === undefined ? undefined : { label: 'Rewrite it for the output mapping', values: { errorExpression } };
  },
  payloadAsFeel: task => {
    const payload = payloadAsFeel(readField(task, 'payload') ?? '');

    return payload === undefined ? undefined : { label: 'Make it FEEL', values: { payload } };
  }
};
