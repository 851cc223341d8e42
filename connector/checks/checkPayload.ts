import { parseJson } from '../../feel/reading';
import { isPartOfInput } from '../fieldState';
import type { LambdaTask } from '../lambdaTask';
import { minorOf, rulesOf } from '../platformVersion';
import { isBlank, isFeel, readField } from '../readField';
import { warning } from './Finding';
import type { Finding } from './Finding';

/**
 * The payload is promised to be optional, yet the connector fails a job without
 * one (connector contract 2); and one that is text is sent as text (3.4).
 */
export function checkPayload(task: LambdaTask): Finding[] {
  const payload = readField(task, 'payload');

  if (isBlank(payload)) {
    return isPartOfInput(task, 'payload')
      ? []
      : [ warning('payload', 'noPayload', 'Payload is missing: the connector fails a job whose payload is missing or null. Enter ={} to send an empty object.') ];
  }

  return isFeel(payload) || !rulesOf(task.engineVersion).sendsTextPayload ? [] : textPayload(task, payload);
}

function textPayload({ engineVersion }: LambdaTask, payload: string): Finding[] {
  const parsed = parseJson(payload);

  return parsed.kind !== 'value' || typeof parsed.value === 'string' ? [] : [ {
    ...warning('payload', 'textPayload', `Payload is text, and Camunda ${minorOf(engineVersion)} sends it as a JSON string: the function gets text, not what the text describes.`),
    mend: 'payloadAsFeel'
  } ];
}
