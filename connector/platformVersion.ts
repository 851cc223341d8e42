import { isAtLeast } from './engineVersion';

/**
 * What the versions of Camunda 8 do differently with a Lambda task: the one
 * table of it (connector contract, "Versions"). The newest patch of a minor
 * counts, both of the engine and of the connector runtime.
 */
export interface PlatformRules {

  /** Of the connector runtime's `bpmnError` and of hand-written errors (3.8). */
  errorCode: 'code' | 'errorCode';
  errorMessage: 'message' | 'errorMessage';

  /** `bpmnError(code)` with nothing else (3.8). */
  hasBpmnErrorByCodeAlone: boolean;
  hasJobError: boolean;
  hasIgnoreError: boolean;
  hasBackoff: boolean;

  /** Whether the variables of a job error reach the engine besides `error` (3.8). */
  handsOnJobErrorVariables: boolean;

  /** Whether a list of one item is taken for it, in the value of result and error expression (3.7). */
  unwrapsExpressionValues: boolean;

  /** Whether the message of a value that is no context says what it is (3.7). */
  namesWrongValues: boolean;

  /** Whether a payload that is text is sent as it is, in place of being read once more (3.4). */
  sendsTextPayload: boolean;

  /** Whether a `zeebe:input` without a source is null, in place of a rejected deployment (1). */
  allowsInputWithoutSource: boolean;

  /** `camunda.secrets.NAME` in FEEL (3.1). */
  hasCamundaSecrets: boolean;

  /** Whether the engine writes the region behind a date and time that has one (5). */
  writesRegions: boolean;
}

type Since = Partial<PlatformRules>;

const FIRST: PlatformRules = {
  errorCode: 'code',
  errorMessage: 'message',
  hasBpmnErrorByCodeAlone: false,
  hasJobError: false,
  hasIgnoreError: false,
  hasBackoff: false,
  handsOnJobErrorVariables: false,
  unwrapsExpressionValues: true,
  namesWrongValues: false,
  sendsTextPayload: false,
  allowsInputWithoutSource: false,
  hasCamundaSecrets: false,
  writesRegions: true
};

/** What came with a version, and what has been so since. */
const CHANGES: ReadonlyArray<readonly [ version: string, since: Since ]> = [
  [ '8.4', { hasJobError: true } ],
  [ '8.8', { errorCode: 'errorCode', errorMessage: 'errorMessage', sendsTextPayload: true, allowsInputWithoutSource: true } ],
  [ '8.9', { hasIgnoreError: true, handsOnJobErrorVariables: true, unwrapsExpressionValues: false, namesWrongValues: true } ],
  [ '8.10', { hasBpmnErrorByCodeAlone: true, hasBackoff: true, hasCamundaSecrets: true, writesRegions: false } ]
];

/** The minors of Camunda 8 that a diagram can be made for, oldest first. */
export const PLATFORM_VERSIONS = [ '8.2', '8.3', '8.4', '8.5', '8.6', '8.7', '8.8', '8.9', '8.10' ] as const;

/** What a diagram that names no version, or a later one than these, is run as. */
export const NEWEST_VERSION = '8.10';

/**
 * The rules that a task runs by.
 *
 * @param engineVersion `modeler:executionPlatformVersion` of the diagram, such as `8.7.0`; the newest where it names
 * none
 */
export function rulesOf(engineVersion: string | undefined): PlatformRules {
  const version = engineVersion ?? NEWEST_VERSION;

  return CHANGES.reduce<PlatformRules>(
    (rules, [ since, changes ]) => isAtLeast(version, since) ? { ...rules, ...changes } : rules, FIRST
  );
}

/** The minor that a task runs as, for people: `8.8` for `8.8.2`, the newest where the diagram names none. */
export function minorOf(engineVersion: string | undefined): string {
  return /^\d+\.\d+/.exec(engineVersion ?? NEWEST_VERSION)?.[0] ?? NEWEST_VERSION;
}
