import { exceptionClass, SDK_CLIENT_EXCEPTION } from '../../connector/aws/exceptionClass';
import type { InvocationFailure } from '../../connector/run/dependencies';
import { adviceForStatus, FAILURE_ADVICE } from './failureAdvice';
import type { FailedCall } from './failureAdvice';

/** Tells a failed call: what the job's error message would be, and what to do about it. */
export function explainFailure(error: unknown, call: Omit<FailedCall, 'message'>): InvocationFailure {
  const facts = readError(error);
  const failedCall = { ...call, message: facts.message, functionArn: arnIn(facts.message) ?? call.functionArn };
  const code = facts.codes.find(candidate => Object.hasOwn(FAILURE_ADVICE, candidate)) ?? facts.codes[0] ?? 'Error';
  const advice = Object.hasOwn(FAILURE_ADVICE, code) ? FAILURE_ADVICE[code] : undefined;

  return {
    kind: 'failed',
    code,
    type: exceptionType(facts),
    message: jobMessage(facts),
    advice: advice?.(failedCall) ?? adviceForStatus(facts.status, failedCall),
    attempts: facts.attempts
  };
}

/** What an error of the SDK, of Node or of the system holds. */
interface ErrorFacts {
  message: string;

  /** Codes of the system and names, of the error and of its causes; the more telling one first. */
  codes: string[];

  /** Of HTTP, where the service answered. */
  status?: number;
  requestId?: string;
  attempts?: number;
}

function readError(error: unknown): ErrorFacts {
  const metadata = property(error, '$metadata');

  return {
    message: text(property(error, 'message')) || text(property(error, 'code')) || wordsOf(error),
    codes: codesOf(error),
    status: number(property(metadata, 'httpStatusCode')),
    requestId: text(property(metadata, 'requestId')),
    attempts: number(property(metadata, 'attempts'))
  };
}

/** An endpoint may answer a message that is no text, and the SDK hands it on as it stands. */
function wordsOf(error: unknown): string {
  const message = property(error, 'message');

  return typeof message === 'object' && message !== null ? JSON.stringify(message) : String(error);
}

function codesOf(error: unknown, depth = 0): string[] {
  if (typeof error !== 'object' || error === null || depth > 4) {
    return [];
  }

  const own = [ text(property(error, 'code')), text(property(error, 'name')) ].filter(code => code !== undefined);

  return [ ...own.filter(code => code !== 'Error' && code !== 'AggregateError'), ...codesOf(property(error, 'cause'), depth + 1) ];
}

/** As the connector runtime's SDK words it (AWS SDK for Java). */
function jobMessage({ message, status, requestId }: ErrorFacts): string {
  return status === undefined
    ? `Unable to execute HTTP request: ${message}`
    : `${message} (Service: Lambda, Status Code: ${status}, Request ID: ${requestId ?? 'null'})`;
}

function exceptionType({ codes: [ name = '' ], status }: ErrorFacts): string {
  return status === undefined ? SDK_CLIENT_EXCEPTION : exceptionClass(name);
}

/** The exact resource, where AWS names it: `… on resource: arn:aws:lambda:…`. */
function arnIn(message: string): string | undefined {
  return /on resource: (arn:\S+)/.exec(message)?.[1];
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function number(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
