import type { InvocationFailure, InvocationResponse, InvocationResult } from '../../../connector/run/dependencies';
import { formatJson } from '../../../feel';
import { ANSWER } from './defaults';
import type { ObjectReader } from './ObjectReader';

/** What the service answers: a response, or with `failure` its refusal. */
export function readAnswer(reader: ObjectReader | undefined): InvocationResult {
  if (!reader) {
    return { kind: 'response', ...ANSWER, remarks: [] };
  }

  const failure = reader.reader('failure');
  const answer = failure ? readFailure(failure) : readResponse(reader);

  reader.end();

  return answer;
}

function readResponse(reader: ObjectReader): InvocationResponse {
  const functionError = reader.text('functionError');
  const logTail = reader.text('logTail');
  const attempts = reader.number('attempts');

  return {
    kind: 'response',
    statusCode: reader.number('statusCode') ?? ANSWER.statusCode,
    ...(reader.value('executedVersion') === null ? {} : { executedVersion: reader.text('executedVersion') ?? ANSWER.executedVersion }),
    payload: readPayload(reader),
    ...(functionError === undefined ? {} : { functionError }),
    ...(logTail === undefined ? {} : { logTail }),
    ...(attempts === undefined ? {} : { attempts }),
    remarks: []
  };
}

function readPayload(reader: ObjectReader): string {
  const value = reader.value('payload');

  return reader.text('payloadText') ?? (value === undefined ? ANSWER.payload : formatJson(value));
}

function readFailure(reader: ObjectReader): InvocationFailure {
  const type = reader.text('type');
  const attempts = reader.number('attempts');
  const failure: InvocationFailure = {
    kind: 'failed',
    code: reader.requiredText('code'),
    message: reader.requiredText('message'),
    ...(type === undefined ? {} : { type }),
    ...(attempts === undefined ? {} : { attempts }),
    advice: reader.text('advice') ?? 'What to do about it.'
  };

  reader.end();

  return failure;
}
