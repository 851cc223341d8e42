import type { JsonObject, JsonValue } from '../../feel';
import { ownEntry } from '../jsonValues';

/** Of all variables, the connector gets only these (connector contract 3.2). */
const CONNECTOR_VARIABLES = [ 'authentication', 'configuration', 'awsFunction', 'awsCredential' ];

export function isConnectorVariable(name: string): boolean {
  return CONNECTOR_VARIABLES.includes(name);
}

/** The job's variables: one of the task's own, be it null, hides that of the process. */
export function connectorVariables(local: JsonObject, process: JsonObject): JsonObject {
  return Object.fromEntries(CONNECTOR_VARIABLES.flatMap(name => {
    const value = ownEntry(Object.hasOwn(local, name) ? local : process, name);

    return value === undefined ? [] : [ [ name, value ] satisfies [ string, JsonValue ] ];
  }));
}
