import type { EvaluateOptions, JsonInputObject } from '../../../feel';
import { evaluate } from '../../../feel';
import type { ErrorCatcher } from '../../lambdaTask';

/** The first of the catchers, innermost first, that catches a code; one without a code catches all. */
export function findCatcher(
  catchers: ErrorCatcher[], code: string, variables: JsonInputObject, options: EvaluateOptions = {}
): ErrorCatcher | undefined {
  return catchers.find(({ errorCode }) => errorCode === undefined || codeOf(errorCode, variables, options) === code);
}

function codeOf(errorCode: string, variables: JsonInputObject, options: EvaluateOptions): unknown {
  if (!errorCode.startsWith('=')) {
    return errorCode;
  }

  const evaluation = evaluate(errorCode.slice(1), variables, options);

  return evaluation.kind === 'value' ? evaluation.value : undefined;
}
