import { parseFunctionReference } from '../aws/functionReference';
import { isBlank, isFeel, readField } from '../readField';
import { refersToSecret } from '../secretText';
import { error, warning } from './Finding';
import type { LambdaTask } from '../lambdaTask';
import type { Finding } from './Finding';

/** The Invoke API takes names and ARNs (connector contract 2). */
export function checkFunctionName(task: LambdaTask): Finding[] {
  const name = readField(task, 'functionName');

  if (isBlank(name) || isFeel(name) || refersToSecret(name)) {
    return [];
  }

  const reference = parseFunctionReference(name);

  switch (reference.kind) {
    case 'malformed':
      return [ error('functionName', 'malformedFunctionName', `Function name ${reference.message}.`) ];
    case 'url':
      return [ warning('functionName', 'functionUrl', 'Function name is a function URL: the connector hands it to the Invoke API, which takes only a name or an ARN. Enter one of these instead.') ];
    default:
      return [];
  }
}
