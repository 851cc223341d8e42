import { variablesOf } from '../../feel/reading';
import type { LambdaTask } from '../lambdaTask';
import { isFeel, readField } from '../readField';
import { warning } from './Finding';
import type { Finding } from './Finding';

/** The response and its fields (connector contract 3.6). */
const VISIBLE = [ 'response', 'statusCode', 'executedVersion', 'payload' ];

/** Resolved by the engine, never a process variable (connector contract 3.1). */
const RESERVED_ROOT = 'camunda';

/**
 * Variables in a result expression that are not there: it sees neither process
 * nor job variables, so they are null (connector contract 3.7).
 */
export function checkResultExpression(task: LambdaTask): Finding[] {
  const value = readField(task, 'resultExpression');
  const read = isFeel(value) ? variablesOf(value.slice(1)) : [];
  const references = read.filter(({ perhapsField }) => !perhapsField);
  const names = new Set(references.map(({ path: [ root = '' ] }) => root));
  const unseen = [ ...names ].filter(name => !VISIBLE.includes(name) && name !== RESERVED_ROOT);

  return unseen.length === 0 ? [] : [ warning(
    'resultExpression',
    'readsUnseen',
    `Result expression reads ${unseen.join(', ')}, which is null: it sees the response alone `
      + `(${VISIBLE.join(', ')}), and no process variables.`
  ) ];
}
