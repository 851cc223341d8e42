import type { ErrorCatcher, Mapping } from '../../../connector/lambdaTask';
import { LAMBDA_TASK_TYPE } from '../../../connector/lambdaTaskType';
import type { RunRequest, Target } from '../../../connector/run/report';
import type { ContractCase } from './ContractCase';
import { CREDENTIALS, ENGINE_VERSION, FIELDS } from './defaults';
import type { ObjectReader } from './ObjectReader';
import { readAnswer } from './readAnswer';
import { readExpectation } from './readExpectation';

export function readCase(reader: ObjectReader): ContractCase {
  const title = reader.requiredText('title');
  const contractCase = {
    title,
    request: readRequest(reader),
    secrets: new Map(Object.entries(reader.texts('secrets'))),
    answer: readAnswer(reader.reader('answer')),
    expect: readExpectation(reader.reader('expect') ?? reader.fail('\'expect\' is missing'))
  };

  reader.end();

  return contractCase;
}

function readRequest(reader: ObjectReader): RunRequest {
  const retries = reader.text('retries');
  const engineVersion = reader.value('engineVersion') === null ? undefined : reader.text('engineVersion') ?? ENGINE_VERSION;

  return {
    task: {
      id: 'Task',
      type: LAMBDA_TASK_TYPE,
      ...(retries === undefined ? {} : { retries }),
      inputs: readInputs(reader),
      outputs: reader.readers('outputs').map(readMapping),
      headers: Object.entries(reader.texts('headers')).map(([ key, value ]) => ({ key, value })),
      ...(engineVersion === undefined ? {} : { engineVersion }),
      catchers: reader.readers('catchers').map(readCatcher)
    },
    variables: reader.object('variables') ?? {},
    target: readTarget(reader),
    timeoutSeconds: 30,
    dryRun: reader.flag('dryRun')
  };
}

/**
 * The fields of every case, with those that the case sets or (null) takes away, and what stands before
 * and after them.
 */
function readInputs(reader: ObjectReader): Mapping[] {
  const fields = new Map<string, string | null>(Object.entries({ ...CREDENTIALS, ...FIELDS }));

  for (const [ target, source ] of reader.textsOrNull('fields')) {
    fields.set(target, source);
  }

  return [
    ...reader.readers('inputsBefore').map(readMapping),
    ...[ ...fields ].flatMap(([ target, source ]) => source === null ? [] : [ { source, target } ]),
    ...reader.readers('inputsAfter').map(readMapping)
  ];
}

function readMapping(reader: ObjectReader): Mapping {
  const source = reader.text('source');
  const target = reader.requiredText('target');

  reader.end();

  return { ...(source === undefined ? {} : { source }), target };
}

function readCatcher(reader: ObjectReader): ErrorCatcher {
  const errorCode = reader.text('errorCode');
  const catcher = {
    id: reader.requiredText('id'),
    kind: reader.oneOf('kind', [ 'boundaryEvent', 'eventSubprocess' ]) ?? 'boundaryEvent',
    ...(errorCode === undefined ? {} : { errorCode })
  };

  reader.end();

  return catcher;
}

function readTarget(reader: ObjectReader): Target {
  const target = reader.text('target') ?? 'aws';
  const [ kind, rest ] = target.split(/ (.*)/);

  if (kind === 'local' && rest === undefined) {
    return { kind };
  }

  if (kind === 'endpoint' && rest) {
    return { kind, url: rest };
  }

  return kind === 'aws' ? { kind, ...(rest ? { profile: rest } : {}) } : reader.fail(`'target' must be 'aws', 'aws PROFILE', 'local' or 'endpoint URL', but is '${target}'`);
}
