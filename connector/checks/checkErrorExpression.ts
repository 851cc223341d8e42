import { variablesOf } from '../../feel/reading';
import { ownErrorExpression } from '../ownErrorExpression';
import type { LambdaTask } from '../lambdaTask';
import { outputNamesOf } from '../outputNames';
import { warning } from './Finding';
import type { Finding } from './Finding';

const ALWAYS = [ 'error', 'job' ];
const RESPONSE = [ 'statusCode', 'executedVersion', 'payload' ];

/**
 * An error expression that reads what it cannot see: after a success it sees
 * the output variables where there are any, and errors of the AWS SDK have no
 * code (connector contract 3.8). Where the text of the output mapping does not
 * tell what variables it gives, nothing is said of them.
 */
export function checkErrorExpression(task: LambdaTask): Finding[] {
  const expression = ownErrorExpression(task);

  if (expression === undefined) {
    return [];
  }

  const paths = variablesOf(expression).filter(({ perhapsField }) => !perhapsField).map(({ path }) => path);

  return [ ...unseen(task, paths), ...sdkCodes(paths) ];
}

function unseen(task: LambdaTask, paths: string[][]): Finding[] {
  const ways = outputNamesOf(task) ?? [];
  const missing = ways.length ? paths.filter(path => ways.every(names => !isSeen(path, names))) : [];

  if (!missing.length) {
    return [];
  }

  const outputs = [ ...new Set(ways.flat()) ];
  const read = [ ...new Set(missing.map(path => path.join('.'))) ].join(', ');
  const why = outputs.length
    ? `with a result variable or result expression it sees the variables that these give (${outputs.join(', ')}), `
      + 'neither the response nor variables of the process'
    : 'without result variable and result expression it sees the response alone, no variables of the process';

  return [ {
    ...warning('errorExpression', 'readsUnseen', `Error expression reads ${read}, which is null after a success: ${why}.`),
    mend: 'rewriteErrorExpression'
  } ];
}

/** @param outputs the names of the output variables; without any, the response is seen in their place */
function isSeen([ root = '', next ]: string[], outputs: string[]): boolean {
  if (root === 'response') {
    return next === undefined || (outputs.length ? outputs : RESPONSE).includes(next);
  }

  return [ ...ALWAYS, ...outputs.length ? outputs : RESPONSE ].includes(root);
}

function sdkCodes(paths: string[][]): Finding[] {
  return paths.some(([ root, next ]) => root === 'error' && next === 'code')
    ? [ warning('errorExpression', 'sdkErrorCode', 'Error expression reads error.code, which errors of AWS do not have: tell them by error.type, '
      + 'such as "software.amazon.awssdk.services.lambda.model.TooManyRequestsException", or by error.message.') ]
    : [];
}
