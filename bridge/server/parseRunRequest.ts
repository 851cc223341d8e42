import type { ErrorCatcher, Header, LambdaTask, Mapping } from '../../connector/lambdaTask';
import type { RunRequest, Target } from '../../connector/run/report';
import type { JsonValue } from '../../feel/json';
import { Fields } from './Fields';

/** Lambda's own limit for a call. */
const MAX_TIMEOUT_SECONDS = 900;

const MAX_TEMPLATE_VERSION = Number.MAX_SAFE_INTEGER;

/** Reads the body of `POST /v1/runs`. Throws HttpError that names the wrong field. */
export function parseRunRequest(body: JsonValue): RunRequest {
  const fields = Fields.of(body, '');

  return {
    task: parseTask(fields.nested('task')),
    variables: fields.json('variables'),
    target: parseTarget(fields.nested('target')),
    timeoutSeconds: fields.positive('timeoutSeconds', MAX_TIMEOUT_SECONDS),
    dryRun: fields.flag('dryRun')
  };
}

function parseTask(fields: Fields): LambdaTask {
  const template = fields.optionalNested('template');

  return {
    id: fields.text('id'),
    name: fields.optionalText('name'),
    type: fields.optionalText('type'),
    retries: fields.optionalText('retries'),
    inputs: fields.list('inputs', parseMapping),
    outputs: fields.list('outputs', parseMapping),
    headers: fields.list('headers', parseHeader),
    template: template && { id: template.text('id'), version: template.optionalPositive('version', MAX_TEMPLATE_VERSION) },
    engineVersion: fields.optionalText('engineVersion'),
    catchers: fields.list('catchers', parseCatcher)
  };
}

function parseMapping(item: JsonValue, path: string): Mapping {
  const fields = Fields.of(item, path);

  return { source: fields.optionalText('source'), target: fields.optionalText('target') };
}

function parseHeader(item: JsonValue, path: string): Header {
  const fields = Fields.of(item, path);

  return { key: fields.optionalText('key'), value: fields.optionalText('value') };
}

function parseCatcher(item: JsonValue, path: string): ErrorCatcher {
  const fields = Fields.of(item, path);

  return {
    id: fields.text('id'),
    name: fields.optionalText('name'),
    kind: fields.choice('kind', [ 'boundaryEvent', 'eventSubprocess' ]),
    errorCode: fields.optionalText('errorCode')
  };
}

function parseTarget(fields: Fields): Target {
  const kind = fields.choice('kind', [ 'local', 'endpoint', 'aws' ]);

  switch (kind) {
    case 'local':
      return { kind };
    case 'endpoint':
      return { kind, url: fields.text('url') };
    case 'aws':
      return { kind, profile: fields.optionalText('profile') };
  }
}
