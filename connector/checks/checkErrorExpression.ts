import { variablesOf } from '../../feel';
import { ownExpression } from '../fittingErrorExpression';
import type { LambdaTask } from '../lambdaTask';
import { outputVariables } from '../preview/previewField';
import { rewriteErrorExpression } from '../proposals/rewriteErrorExpression';
import { warning } from './Finding';
import type { Finding } from './Finding';

const ALWAYS = [ 'error', 'job' ];
const RESPONSE = [ 'statusCode', 'executedVersion', 'payload' ];

/**
 * An error expression that reads what it cannot see: after a success it sees
 * the output variables where there are any, and errors of the AWS SDK have no
 * code (connector contract 3.8).
 */
export function checkErrorExpression(task: LambdaTask): Finding[] {
  const expression = ownExpression(task);

  if (expression === undefined) {
    return [];
  }

  const paths = variablesOf(expression).filter(({ perhapsField }) => !perhapsField).map(({ path }) => path);

  return [ ...unseen(task, paths), ...sdkCodes(paths) ];
}

function unseen(task: LambdaTask, paths: string[][]): Finding[] {
  const outputs = Object.keys(outputVariables(task, SAMPLE));
  const names = outputs.length ? outputs : RESPONSE;
  const missing = paths.filter(([ root = '', next ]) => root === 'response'
    ? next !== undefined && !names.includes(next)
    : outputs.length ? RESPONSE.includes(root) && !names.includes(root) : ![ ...ALWAYS, ...RESPONSE ].includes(root));

  if (!missing.length) {
    return [];
  }

  const rewritten = rewriteErrorExpression(task);
  const read = [ ...new Set(missing.map(path => path.join('.'))) ].join(', ');
  const why = outputs.length
    ? `with a result variable or result expression it sees the variables that these give (${outputs.join(', ')}), not the response`
    : 'without result variable and result expression it sees the response alone';

  return [ {
    ...warning('errorExpression', 'readsUnseen', `Error expression reads ${read}, which is null after a success: ${why}.`),
    ...(rewritten === undefined ? {} : { mend: { label: 'Rewrite it for the output mapping', values: { errorExpression: rewritten } } })
  } ];
}

function sdkCodes(paths: string[][]): Finding[] {
  return paths.some(([ root, next ]) => root === 'error' && next === 'code')
    ? [ warning('errorExpression', 'sdkErrorCode', 'Error expression reads error.code, which errors of AWS do not have: tell them by error.type, '
      + 'such as "software.amazon.awssdk.services.lambda.model.TooManyRequestsException", or by error.message.') ]
    : [];
}

/** What any function may answer, to see which variables come of it. */
const SAMPLE = { statusCode: 200, executedVersion: '$LATEST', payload: {} };
