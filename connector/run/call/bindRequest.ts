import type { JsonObject, JsonValue } from '../../../feel';
import { isObject, jsonTypeOf, ownEntry, valueAt } from '../../jsonValues';
import { isBlank } from '../../readField';
import type { InvocationCredentials } from '../dependencies';
import { payloadValue } from './payloadValue';

/** The job's variables as the connector understands them. */
export interface BoundRequest {
  credentials: InvocationCredentials;
  region: string;
  endpoint?: string;
  functionName: string;
  payload: JsonValue;
}

export type Binding =
  | { kind: 'bound'; request: BoundRequest }
  | { kind: 'invalid'; message: string; violations: Violation[] };

export interface Violation {
  /** Such as `authentication.accessKey`. */
  path: string;

  /** Such as `must not be blank`. */
  message: string;
}

/** Binds and validates the job's variables (connector contract 3.4). */
export function bindRequest(variables: JsonObject): Binding {
  const violations: Violation[] = [];
  const credential = ownEntry(variables, 'awsCredential') ?? null;
  const authentication = authenticationOf(variables, credential);
  const text = textReader(violations);

  const credentials = bindCredentials(authentication, text, violations);
  const region = regionOf(variables, credential, text);
  const endpoint = text(valueAt(variables, [ 'configuration', 'endpoint' ]), 'configuration.endpoint');
  const functionName = text(valueAt(variables, [ 'awsFunction', 'functionName' ]), 'awsFunction.functionName');
  const payload = payloadValue(valueAt(variables, [ 'awsFunction', 'payload' ]) ?? null);

  if (!region) {
    violations.push({ path: 'configuration.region', message: 'must not be empty' });
  }

  if (functionName === undefined || isBlank(functionName)) {
    violations.push({ path: 'awsFunction.functionName', message: 'must not be blank' });
  }

  if (payload.kind === 'failure') {
    return { kind: 'invalid', message: payload.message, violations: [ { path: 'awsFunction.payload', message: payload.message } ] };
  }

  if (payload.value === null) {
    violations.push({ path: 'awsFunction.payload', message: 'must not be null' });
  }

  if (violations.length || !credentials || !region || functionName === undefined) {
    return { kind: 'invalid', message: messageOf(violations), violations };
  }

  return {
    kind: 'bound',
    request: { credentials, region, ...(endpoint ? { endpoint } : {}), functionName, payload: payload.value }
  };
}

/** A reusable credential wins over what the task itself says. */
function authenticationOf(variables: JsonObject, credential: JsonValue): JsonValue {
  return valueAt(credential, [ 'authentication' ]) ?? ownEntry(variables, 'authentication') ?? null;
}

function regionOf(variables: JsonObject, credential: JsonValue, text: TextReader): string | undefined {
  const places: string[][] = [ [ 'configuration', 'region' ], [ 'region' ] ];
  const reusable = places.map(path => valueAt(credential, path)).find(value => value !== undefined);

  return text(reusable, 'awsCredential.region')
    || text(valueAt(variables, [ 'configuration', 'region' ]), 'configuration.region')
    || text(valueAt(variables, [ 'awsFunction', 'region' ]), 'awsFunction.region');
}

function bindCredentials(authentication: JsonValue, text: TextReader, violations: Violation[]): InvocationCredentials | undefined {
  const type = text(valueAt(authentication, [ 'type' ]), 'authentication.type') ?? 'credentials';

  if (type === 'defaultCredentialsChain') {
    return { kind: 'defaultChain' };
  }

  if (type !== 'credentials') {
    violations.push({ path: 'authentication.type', message: `must be 'credentials' or 'defaultCredentialsChain', but is '${type}'` });

    return undefined;
  }

  const [ accessKeyId, secretAccessKey ] = [ 'accessKey', 'secretKey' ].map(key => {
    const path = `authentication.${key}`;
    const value = text(valueAt(authentication, [ key ]), path);

    if (value === undefined || isBlank(value)) {
      violations.push({ path, message: 'must not be blank' });
    }

    return value ?? '';
  });

  return { kind: 'static', accessKeyId: accessKeyId ?? '', secretAccessKey: secretAccessKey ?? '' };
}

type TextReader = (value: JsonValue | undefined, path: string) => string | undefined;

/** The runtime takes a number or a boolean for text, but no object and no list. */
function textReader(violations: Violation[]): TextReader {
  return (value, path) => {
    if (value === undefined || value === null) {
      return undefined;
    }

    if (isObject(value) || Array.isArray(value)) {
      violations.push({ path, message: `must be text, but is an ${jsonTypeOf(value)}` });

      return undefined;
    }

    return String(value);
  };
}

function messageOf(violations: Violation[]): string {
  return 'Found constraints violated while validating input: '
    + violations.map(({ path, message }) => `${path}: ${message}`).join('; ');
}
