import { formatJson } from '../../../feel';
import type { ExpectedCall, ExpectedVerdict, ExpectedWarning, Expectation } from './ContractCase';
import type { ObjectReader } from './ObjectReader';

export function readExpectation(reader: ObjectReader): Expectation {
  const expectation = {
    ...(reader.value('sent') === undefined ? {} : { sent: readCall(reader) }),
    verdict: readVerdict(reader.reader('verdict')),
    ...optional('variables', reader.object('variables')),
    ...optional('processVariables', reader.object('processVariables')),
    problems: readTexts(reader, 'problems'),
    problemsSay: readTexts(reader, 'problemsSay'),
    ...optional('from', reader.text('from')),
    ...(reader.has('warnings') ? { warnings: reader.readers('warnings').map(readWarning) } : {}),
    report: readReport(reader)
  };

  reader.end();

  return expectation;
}

function readCall(reader: ObjectReader): ExpectedCall | null {
  if (reader.value('sent') === 'nothing') {
    return null;
  }

  const sent = reader.reader('sent') ?? reader.fail('\'sent\' is missing');
  const payload = sent.value('payload');
  const call = {
    ...optional('payload', sent.text('payloadText') ?? (payload === undefined ? undefined : formatJson(payload))),
    ...optional('functionName', sent.text('functionName')),
    ...optional('region', sent.text('region')),
    ...(sent.value('endpoint') === null ? { endpoint: null } : optional('endpoint', sent.text('endpoint'))),
    ...optional('accessKey', sent.text('accessKey')),
    ...optional('secretKey', sent.text('secretKey')),
    ...(sent.has('defaultChain') ? { defaultChain: sent.flag('defaultChain') } : {})
  };

  sent.end();

  return call;
}

function readVerdict(reader: ObjectReader | undefined): ExpectedVerdict {
  if (!reader) {
    return { kind: 'completed', messageContains: [] };
  }

  const verdict = {
    kind: reader.oneOf('kind', [ 'completed', 'bpmnError', 'retry', 'incident' ]) ?? reader.fail('\'kind\' is missing'),
    ...optional('message', reader.text('message')),
    messageContains: readTexts(reader, 'messageContains'),
    ...optional('code', reader.text('code')),
    ...(reader.value('catcher') === null ? { catcher: null } : optional('catcher', reader.text('catcher'))),
    ...optional('retriesLeft', reader.number('retriesLeft')),
    ...optional('backoff', reader.text('backoff'))
  };

  reader.end();

  return verdict;
}

function readWarning(reader: ObjectReader): ExpectedWarning {
  const warning = { in: reader.requiredText('in'), at: reader.requiredText('at') };

  reader.end();

  return warning;
}

function readReport(reader: ObjectReader): Expectation['report'] {
  const present = Object.entries(reader.object('report') ?? {}).map(([ path, value ]) => ({ path: path.split('/'), value }));
  const absent = readTexts(reader, 'reportLacks').map(path => ({ path: path.split('/'), value: undefined }));

  return [ ...present, ...absent ];
}

/** One text, or a list of them. */
function readTexts(reader: ObjectReader, key: string): string[] {
  const value = reader.value(key);

  if (typeof value === 'string') {
    return [ value ];
  }

  return (reader.list(key) ?? []).map(item => typeof item === 'string' ? item : reader.fail(`'${key}' must hold texts`));
}

function optional<Key extends string, Value>(key: Key, value: Value | undefined): Partial<Record<Key, Value>> {
  const entry: Partial<Record<Key, Value>> = {};

  if (value !== undefined) {
    entry[key] = value;
  }

  return entry;
}
