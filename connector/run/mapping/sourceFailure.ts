import type { EvaluationFailed } from '../../../feel';
import { rejectedDeployment } from '../../rejectedDeployment';

/**
 * What comes of an expression of the engine that fails: text that is no FEEL is not even deployed, any other failure is
 * an incident (connector contract 3.1).
 *
 * @param expression without the `=` that marks it
 */
export function sourceFailure(
  expression: string, { phase, message }: EvaluationFailed, engineVersion: string | undefined
): string {
  return phase === 'parse'
    ? rejectedDeployment(message, engineVersion)
    : `Failed to evaluate expression '${expression}': ${message}`;
}
