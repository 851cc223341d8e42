import { isPartOfInput } from '../fieldState';
import { isBlank, readField } from '../readField';
import { warning } from './Finding';
import type { LambdaTask } from '../lambdaTask';
import type { Finding } from './Finding';

/** The payload is promised to be optional, yet the connector fails a job without one (connector contract 2). */
export function checkPayload(task: LambdaTask): Finding[] {
  return isBlank(readField(task, 'payload')) && !isPartOfInput(task, 'payload')
    ? [ warning('payload', 'noPayload', 'Payload is missing: the connector fails a job whose payload is missing or null. Enter ={} to send an empty object.') ]
    : [];
}
