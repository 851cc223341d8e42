import { formatJson, isJsonObject } from '../../feel/reading';
import type { JsonValue } from '../../feel';
import { ownEntry } from '../jsonValues';
import type { LambdaTask } from '../lambdaTask';
import { minorOf, versionWith } from '../platformVersion';
import { FUNCTION_ERROR_IGNORED } from './isFunctionErrorIgnored';
import { payloadAsFeel } from './payloadAsFeel';
import { isFeel, readField } from '../readField';
import type { ErrorWithoutCode } from './conclusion/examineErrorExpression';
import type { Problem } from './report';

/** The sentences that a run says about what came to light. */

export function functionErrorIgnored(payload: JsonValue): Problem {
  return {
    severity: 'error',
    code: FUNCTION_ERROR_IGNORED,
    field: 'errorExpression',
    message: `The function failed${reasonOf(payload)}, and the task completes all the same: the connector does not look at function errors. `
      + 'Add an error expression that turns this answer into a BPMN error or fails the job.'
  };
}

/** The error of a function in words: `Error: boom`. */
export function reasonOf(payload: JsonValue): string {
  if (!isJsonObject(payload)) {
    return '';
  }

  const words = [ 'errorType', 'errorMessage' ].flatMap(key => ownEntry(payload, key) ?? [])
    .map(word => typeof word === 'string' ? word : formatJson(word));

  return words.length ? ` (${words.join(': ')})` : '';
}

export function errorWithoutCode(version: string, { wanted, given }: ErrorWithoutCode): Problem {
  const other = given.find(name => [ 'code', 'errorCode' ].includes(name) && name !== wanted);

  return {
    severity: 'warning',
    code: 'errorWithoutCode',
    field: 'errorExpression',
    message: `The error expression gives a BPMN error without ${wanted}, which Camunda ${version} takes for no error. `
      + (other === undefined ? `Give it ${wanted}.` : `It has ${other}, a name of other versions: write ${wanted}.`)
  };
}

/** @param message of the failure that the job does not get to tell */
export function backoffTooLong(message: string): Problem {
  return {
    severity: 'error',
    code: 'backoffTooLong',
    message: `The job fails with '${message}', but its back-off has more milliseconds than Java counts: the runtime fails on that, and leaves no retries. Give a shorter one, such as PT30S.`
  };
}

export function missingSecret(name: string): Problem {
  return {
    severity: 'error',
    code: 'secretMissing',
    message: `No local source has the secret '${name}'. Add it to the secrets file, or set it as an environment variable.`
  };
}

/** @param names of at least one secret */
export function missingCredentials(names: string[]): Problem {
  const quoted = names.map(name => `'${name}'`);

  return {
    severity: 'info',
    code: 'credentialSecretMissing',
    message: `No local source has the ${names.length === 1 ? 'secret' : 'secrets'} ${quoted.join(' and ')}. This target does not need ${itOrThem(names)}; the deployed task will.`
  };
}

/** @param paths of at least one empty input, such as `authentication.accessKey`, or of the authentication as a whole */
export function missingKeys(paths: string[]): Problem {
  const labels = [ ...new Set(paths.map(labelOf)) ];

  return {
    severity: 'warning',
    code: 'keyMissing',
    field: labels[0] === 'secret key' ? 'secretKey' : 'accessKey',
    message: `The task has no ${labels.join(' and no ')}. This target does not need ${itOrThem(labels)}; the deployed task fails without, with no retries left.`
  };
}

function labelOf(path: string): string {
  if (path.endsWith('.secretKey')) {
    return 'secret key';
  }

  return path.endsWith('.accessKey') ? 'access key' : 'authentication';
}

function itOrThem({ length }: readonly unknown[]): string {
  return length === 1 ? 'it' : 'them';
}

export function secretFilter(name: string): Problem {
  return {
    severity: 'warning',
    code: 'secretFilter',
    message: `The secret '${name}' is not written in this task but comes from a variable's value: `
      + 'a runtime with the secret filter on (SaaS) sends the reference as it stands.'
  };
}

export function secretsTooNew(version: string): Problem {
  return {
    severity: 'warning',
    code: 'camundaSecretsUnsupported',
    message: `camunda.secrets needs Camunda ${versionWith('hasCamundaSecrets')}, and this diagram is for ${version}: there the reference is a missing variable, so null. `
      + 'Write {{secrets.NAME}} instead.'
  };
}

export function builtinTooNew(
  name: string, since: string, version: string, field: string | undefined, from: number, to: number
): Problem {
  return {
    severity: 'warning',
    code: 'builtinUnsupported',
    message: `${name}() needs Camunda ${since}, and this diagram is for ${version}.`,
    field, from, to
  };
}

export function laterVersionDiffers(version: string, later: string, difference: string): Problem {
  return {
    severity: 'info',
    code: 'laterVersionDiffers',
    message: `This is what Camunda ${version} does. From ${later} on: ${difference.replace(/\.$/, '')}.`
  };
}

export function resultStaysLocal(name: string): Problem {
  return {
    severity: 'warning',
    code: 'resultStaysLocal',
    message: `The variable '${name}' does not reach the process: an input of this task has made it a variable of the task. `
      + 'Choose another name, or add an output mapping.'
  };
}

export function notCaught(code: string): Problem {
  return {
    severity: 'error',
    code: 'bpmnErrorNotCaught',
    message: `No event in this diagram catches the BPMN error '${code}': Camunda raises an incident. `
      + 'Attach an error boundary event with this code.'
  };
}

export function callFailed(advice: string): Problem {
  return { severity: 'error', code: 'callFailed', message: advice };
}

export function callRetried(attempts: number): Problem {
  return {
    severity: 'warning',
    code: 'callRetried',
    message: `The AWS SDK made ${attempts} attempts before this answer, as the runtime's would.`
  };
}

export function dryRunPassed(): Problem {
  return {
    severity: 'info',
    code: 'dryRun',
    message: 'The credentials are valid and may invoke the function. It was not run.'
  };
}

/** Measured, so told as what the runtime does (connector contract 3.5). */
export function callTooSlow(durationMs: number | undefined): Problem {
  return {
    severity: 'error',
    code: 'callTooSlow',
    message: `${durationMs === undefined ? 'The function does not answer in time' : `The function took ${Math.round(durationMs / 1000)} s`}: the connector runtime waits 30 s for an answer, `
      + 'then calls the function again, four times in all (measured: about 124 s), and fails the job. So the function runs four times, and the task never completes. '
      + 'Make it faster, or let it answer at once and report back with a message.'
  };
}

/** The engine's own rule, not measured here. */
export function jobTimedOut(durationMs: number, timeoutMs: number): Problem {
  return {
    severity: 'warning',
    code: 'jobTimedOut',
    message: `The job times out after ${timeoutMs / 1000} s, and the call took ${Math.round(durationMs / 1000)} s: by then the engine has given the job to a worker once more, `
      + 'so the function runs twice. Make jobTimeout longer.'
  };
}

export function textPayloadSent(task: LambdaTask): Problem {
  return {
    severity: 'warning',
    code: 'textPayload',
    field: 'payload',
    message: `The payload is text, and Camunda ${minorOf(task.engineVersion)} sends it as a JSON string, so the function gets text. `
      + payloadMend(readField(task, 'payload'))
  };
}

/** Longer ones are not written out. */
const MEND_LENGTH = 200;

function payloadMend(source: string | undefined): string {
  if (isFeel(source)) {
    return 'Let the expression give the value itself, in place of its JSON text.';
  }

  const mended = payloadAsFeel(source ?? '');

  return mended === undefined || mended.length > MEND_LENGTH ? 'Put = in front of JSON to make it FEEL.' : `Make it FEEL: ${mended}`;
}
