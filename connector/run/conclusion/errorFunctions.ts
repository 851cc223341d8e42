import type { JsonObject, JsonValue, NativeArgument, NativeFunction, NativeResult } from '../../../feel';
import { formatDuration, parseDuration } from '../../duration';
import type { PlatformRules } from '../../platformVersion';
import { JAVA } from '../javaClasses';
import { LONG_OVERFLOW } from './longOverflow';

/**
 * The functions that result and error expression may call, with the names of
 * the version's parameters (connector contract 3.8).
 *
 * @param random a number from 0 up to 1, for the jitter of a back-off
 */
export function errorFunctions(rules: PlatformRules, random: () => number): Record<string, NativeFunction> {
  return {
    bpmnError: bpmnErrorFunction(rules),
    ...(rules.hasJobError ? { jobError: jobErrorFunction(rules) } : {}),
    ...(rules.hasIgnoreError ? { ignoreError: IGNORE_ERROR } : {}),
    ...(rules.hasBackoff ? { backoff: backoffFunction(random) } : {})
  };
}

function bpmnErrorFunction({ errorCode, errorMessage, hasBpmnErrorByCodeAlone }: PlatformRules): NativeFunction {
  const parameters = [ errorCode, errorMessage, 'variables' ];

  return {
    signatures: leading(parameters, hasBpmnErrorByCodeAlone ? 1 : 2),
    invoke: args => checked('bpmnError', args, [ 'string', 'string', 'context' ], parameters,
      () => errorContext('bpmnError', { [errorCode]: args[0], [errorMessage]: args[1], variables: args[2] }))
  };
}

function jobErrorFunction({ errorMessage }: PlatformRules): NativeFunction {
  const parameters = [ errorMessage, 'variables', 'retries', 'retryBackoff' ];

  return {
    signatures: leading(parameters, 1),
    invoke: args => checked('jobError', args, [ 'string', 'context', 'number', DURATION ], parameters,
      () => errorContext('jobError', { [errorMessage]: args[0], variables: args[1], retries: args[2], retryBackoff: args[3] }, JOB_ERROR_DEFAULTS))
  };
}

const IGNORE_ERROR: NativeFunction = {
  signatures: [ [], [ 'variables' ] ],
  invoke: args => checked('ignoreError', args, [ 'context' ], [ 'variables' ], () => errorContext('ignoreError', { variables: args[0] }))
};

function backoffFunction(random: () => number): NativeFunction {
  return {
    signatures: leading(BACKOFF_PARAMETERS, 1),
    invoke: args => checked('backoff', args, [ 'number', DURATION, 'number', DURATION, 'number' ], BACKOFF_PARAMETERS, () => backoff(args, random))
  };
}

/** As the runtime's messages call them. */
const JAVA_NAMES: Record<string, string> = { string: 'a String', context: 'a Context', number: 'a Number', 'days and time duration': 'a days and time duration' };

const DURATION = 'days and time duration';
const BACKOFF_PARAMETERS = [ 'attempt', 'minDelay', 'factor', 'maxDelay', 'jitterFactor' ];
const JOB_ERROR_DEFAULTS: JsonObject = { variables: {}, retries: 0, retryBackoff: 'PT0S' };

/** Every parameter list that begins alike and has at least so many parameters. */
function leading(parameters: string[], least: number): string[][] {
  return parameters.map((_, at) => parameters.slice(0, at + 1)).slice(least - 1);
}

function checked(
  name: string, args: NativeArgument[], types: string[], parameters: string[], then: () => NativeResult
): NativeResult {
  const wrong = args.findIndex((argument, at) => argument.type !== types[at]);

  return wrong === -1 ? then() : {
    kind: 'failure',
    message: `java.lang.IllegalArgumentException: Parameter '${parameters[wrong]}' of function '${name}' must be ${JAVA_NAMES[types[wrong] ?? ''] ?? types[wrong]}`
  };
}

function errorContext(
  errorType: string, given: Record<string, NativeArgument | undefined>, defaults: JsonObject = {}
): NativeResult {
  const entries: Array<[ string, JsonValue ]> = Object.entries(given)
    .flatMap(([ key, argument ]) => argument ? [ [ key, argument.value ] satisfies [ string, JsonValue ] ] : []);

  return { kind: 'value', value: { errorType, ...defaults, ...Object.fromEntries(entries) } };
}

/** minDelay · factor^(attempt − 1), kept within minDelay and maxDelay, spread by the jitter. */
function backoff(
  [ attempt, minDelay, factor, maxDelay, jitterFactor ]: NativeArgument[], random: () => number
): NativeResult {
  const tries = Math.trunc(numberOr(attempt, 1));
  const least = durationOr(minDelay, 50);
  const growth = numberOr(factor, 1.6);
  const most = durationOr(maxDelay, 5000);
  const jitter = numberOr(jitterFactor, 0.1);
  const wrong = wrongBackoff(tries, least, growth, most, jitter);

  if (![ least, most ].every(Number.isFinite)) {
    return { kind: 'failure', message: `${JAVA.arithmeticException}: ${LONG_OVERFLOW}` };
  }

  if (wrong) {
    return { kind: 'failure', message: `backoff(): ${wrong}` };
  }

  const delay = Math.max(least, Math.min(most, least * Math.pow(growth, tries - 1)));
  const spread = delay * jitter * (2 * random() - 1);

  return { kind: 'duration', iso: formatDuration(Math.round(delay + spread)) };
}

function wrongBackoff(
  attempt: number, minDelay: number, factor: number, maxDelay: number, jitter: number
): string | undefined {
  if (attempt < 1) {
    return `'attempt' must be >= 1, but was ${attempt}`;
  }

  if (factor <= 0) {
    return `'factor' must be > 0, but was ${factor}`;
  }

  if (minDelay > maxDelay) {
    return `'minDelay' must be <= 'maxDelay', but ${minDelay}ms > ${maxDelay}ms`;
  }

  return jitter < 0 ? `'jitterFactor' must be >= 0, but was ${jitter}` : undefined;
}

function numberOr(argument: NativeArgument | undefined, fallback: number): number {
  return argument ? Number(argument.value) : fallback;
}

function durationOr(argument: NativeArgument | undefined, fallback: number): number {
  return typeof argument?.value === 'string' ? parseDuration(argument.value) ?? fallback : fallback;
}
