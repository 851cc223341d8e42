import type { JsonObject, JsonValue } from '../../../feel';
import { isJavaBlank, javaTrim } from '../../javaText';
import { ownEntry } from '../../jsonValues';
import { isJsonObject } from '../../../feel/reading';
import type { PlatformRules } from '../../platformVersion';
import type { InvocationCredentials } from '../dependencies';
import { JAVA } from '../javaClasses';
import { FieldReader } from './FieldReader';
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
  /** @property missingKeys the keys that the task lacks and the call does without, as `authentication.accessKey` */
  | { kind: 'bound'; request: BoundRequest; missingKeys: string[] }

  /** @property input true where the runtime blames the input, so that no retries are left */
  | { kind: 'invalid'; message: string; type: string; input: boolean };

/**
 * Binds and validates the job's variables, in the order of the runtime: into
 * its types, then what must be there, then the region (connector contract 3.4).
 *
 * @param needsKeys false where the call is made without the task's own keys: then those may be missing
 */
export function bindRequest(variables: JsonObject, rules: PlatformRules, needsKeys: boolean): Binding {
  const fields = new FieldReader();
  const task = readTask(fields, variables);
  const payload = payloadValue(ownEntry(task.awsFunction ?? {}, 'payload') ?? null, rules);

  if (fields.refused.length) {
    return input(`The job's variables do not fit the connector: ${fields.refused.join('; ')}`);
  }

  if (payload.kind === 'failure') {
    return input(payload.message);
  }

  const keys = task.authentications.flatMap(missingKeys);
  const violations = [ ...needsKeys ? keys : [], ...violationsOf(task, payload.value) ].map(inWords);

  if (violations.length) {
    return input(`${JAVA.validationException}: ${FOUND}${violations.map(violation => `\n - Property: ${violation}`).join('')}`);
  }

  return task.region === null || isJavaBlank(task.region)
    ? { kind: 'invalid', type: JAVA.validationException, input: false,
      message: `${FOUND}- configuration.region: must not be empty` }
    : { kind: 'bound', request: requestOf(task, task.region, payload.value), missingKeys: keys.map(({ path }) => path) };
}

interface ReadTask {
  credential: JsonObject | null;
  credentialRegion: string | null;
  authentications: Authentication[];
  awsFunction: JsonObject | null;
  functionName: string | null;
  endpoint: string | null;
  region: string | null;
}

/** Where credentials come from, and what they are; the first one is used. */
interface Authentication {
  path: string;
  credentials: InvocationCredentials | null;
}

function readTask(fields: FieldReader, variables: JsonObject): ReadTask {
  const credential = fields.context(ownEntry(variables, 'awsCredential'), 'awsCredential');
  const authentication = fields.context(ownEntry(variables, 'authentication'), 'authentication');
  const configuration = fields.context(ownEntry(variables, 'configuration'), 'configuration');
  const awsFunction = fields.context(ownEntry(variables, 'awsFunction'), 'awsFunction');
  const credentialRegion = readCredentialRegion(fields, credential);
  const place = fields.text(configuration, 'region', 'configuration.region');
  const deprecated = fields.text(awsFunction, 'region', 'awsFunction.region');

  readOperation(fields, awsFunction);

  return {
    credential,
    credentialRegion,
    authentications: [
      ...(credential ? [ readAuthentication(fields, fields.context(ownEntry(credential, 'authentication'),
        'awsCredential.authentication'), 'awsCredential.authentication') ] : []),
      ...(credential && !authentication ? [] : [ readAuthentication(fields, authentication, 'authentication') ])
    ],
    awsFunction,
    functionName: fields.text(awsFunction, 'functionName', 'awsFunction.functionName'),
    endpoint: fields.text(configuration, 'endpoint', 'configuration.endpoint'),
    region: credential ? credentialRegion : place ?? deprecated
  };
}

/** A reusable credential brings its region, by itself or as configuration. */
function readCredentialRegion(fields: FieldReader, credential: JsonObject | null): string | null {
  const configuration = fields.context(credential
    && ownEntry(credential, 'configuration'), 'awsCredential.configuration');

  return fields.text(configuration, 'region', 'awsCredential.configuration.region')
    ?? fields.text(credential, 'region', 'awsCredential.region');
}

/** Any type but `defaultCredentialsChain` counts as keys: one that is misspelled, or none. */
function readAuthentication(fields: FieldReader, authentication: JsonObject | null, path: string): Authentication {
  if (!authentication) {
    return { path, credentials: null };
  }

  if (ownEntry(authentication, 'type') === 'defaultCredentialsChain') {
    return { path, credentials: { kind: 'defaultChain' } };
  }

  return {
    path,
    credentials: {
      kind: 'static',
      accessKeyId: fields.text(authentication, 'accessKey', `${path}.accessKey`) ?? '',
      secretAccessKey: fields.text(authentication, 'secretKey', `${path}.secretKey`) ?? ''
    }
  };
}

const OPERATIONS = [ 'sync', 'async' ];

/** Taken in any case, or by its number; the runtime then ignores it. */
function readOperation(fields: FieldReader, awsFunction: JsonObject | null): void {
  const operation = fields.item(ownEntry(awsFunction ?? {}, 'operationType'), 'awsFunction.operationType');
  const isKnown = operation === null
    || typeof operation === 'string' && [ ...OPERATIONS, '0', '1' ].includes(javaTrim(operation).toLowerCase())
    || operation === 0 || operation === 1;

  if (!isKnown) {
    fields.refuse('awsFunction.operationType',
      `must be sync or async, but is ${isJsonObject(operation) ? 'a context' : String(operation)}`);
  }
}

/** What is not as it must be, and where. */
interface Violation {
  path: string;
  message: 'must not be blank' | 'must not be null';
}

function violationsOf(
  { credential, credentialRegion, awsFunction, functionName }: ReadTask, payload: JsonValue
): Violation[] {
  return [
    ...(credential && isJavaBlank(credentialRegion ?? undefined) ? [ blank('awsCredential.region') ] : []),
    ...(awsFunction && !isJavaBlank(functionName ?? undefined) ? [] : [ blank('awsFunction.functionName') ]),
    ...(payload === null ? [ absent('awsFunction.payload') ] : [])
  ];
}

function missingKeys({ path, credentials }: Authentication): Violation[] {
  if (!credentials) {
    return [ absent(path) ];
  }

  return credentials.kind === 'defaultChain' ? [] : [
    ...(isJavaBlank(credentials.accessKeyId) ? [ blank(`${path}.accessKey`) ] : []),
    ...(isJavaBlank(credentials.secretAccessKey) ? [ blank(`${path}.secretKey`) ] : [])
  ];
}

function blank(path: string): Violation {
  return { path, message: 'must not be blank' };
}

function absent(path: string): Violation {
  return { path, message: 'must not be null' };
}

function requestOf(
  { authentications, endpoint, functionName }: ReadTask, region: string, payload: JsonValue
): BoundRequest {
  return {
    credentials: authentications[0]?.credentials ?? { kind: 'defaultChain' },
    region,
    ...(endpoint === null ? {} : { endpoint }),
    functionName: functionName ?? '',
    payload
  };
}

const FOUND = 'Found constraints violated while validating input: ';

function input(message: string): Binding {
  return { kind: 'invalid', input: true, type: JAVA.inputException, message };
}

/** In the words of the runtime. */
function inWords({ path, message }: Violation): string {
  return `${path}: Validation failed. Original message: ${message}`;
}
