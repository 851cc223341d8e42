import type { JsonInputObject } from '../../../feel';

/**
 * What an error expression sees after a success: the output variables where
 * there are any, in the place of the response; a task without output variables
 * sees the response itself (connector contract 3.8).
 *
 * @param outputVariables of result variable and result expression
 */
export function seenByErrorExpression<Json extends JsonInputObject>(response: Json, outputVariables: Json): Json {
  return Object.keys(outputVariables).length ? outputVariables : response;
}
