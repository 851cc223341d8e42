/**
 * What the versions of Camunda 8 do differently with a Lambda task: the one
 * table of it (connector contract, "Versions"). The newest patch of a minor
 * counts, both of the engine and of the connector runtime.
 */
export interface PlatformRules {

  /** The minor whose rules these are, for texts: `8.8` for `8.8.2`. */
  version: string;

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

const FIRST: Omit<PlatformRules, 'version'> = {
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

interface Minor {
  version: string;

  /** What has been so since. */
  rules?: Partial<Omit<PlatformRules, 'version'>>;

  /** The FEEL functions that came with it, as Camunda's documentation has them (5). */
  builtins?: string[];
}

/** The minors of Camunda 8 that a diagram can be made for, oldest first. */
const MINORS: readonly Minor[] = [
  { version: '8.2', builtins: [ 'context merge', 'last day of month', 'random number' ] },
  { version: '8.3', builtins: [ 'assert', 'duplicate values', 'get or else' ] },
  { version: '8.4', rules: { hasJobError: true } },
  { version: '8.5' },
  { version: '8.6', builtins: [ 'is empty', 'to base64', 'trim', 'uuid' ] },
  { version: '8.7', builtins: [ 'partition' ] },
  {
    version: '8.8',
    rules: {
      errorCode: 'errorCode', errorMessage: 'errorMessage', sendsTextPayload: true, allowsInputWithoutSource: true
    },
    builtins: [ 'fromAi', 'is blank' ]
  },
  {
    version: '8.9',
    rules: {
      hasIgnoreError: true, handsOnJobErrorVariables: true, unwrapsExpressionValues: false, namesWrongValues: true
    },
    builtins: [ 'from base64', 'from json', 'to json' ]
  },
  {
    version: '8.10',
    rules: { hasBpmnErrorByCodeAlone: true, hasBackoff: true, hasCamundaSecrets: true, writesRegions: false }
  }
];

/** What a diagram that names no version, or a later one than these, is run as. */
const NEWEST_VERSION = '8.10';

/** What a diagram that names no version can rely on is what the oldest has. */
const OLDEST_VERSION = '8.2';

/** Rules that were asked for: a run asks hundreds of times. */
const known = new Map<string | undefined, PlatformRules>();

/** A diagram can name anything as its version. */
const MAX_KNOWN = 50;

/**
 * The rules that a task runs by.
 *
 * @param engineVersion `modeler:executionPlatformVersion` of the diagram, such as `8.7.0`; the newest where it names
 * none
 */
export function rulesOf(engineVersion: string | undefined): PlatformRules {
  const rules = known.get(engineVersion) ?? gatherRules(engineVersion);

  if (known.size < MAX_KNOWN) {
    known.set(engineVersion, rules);
  }

  return rules;
}

function gatherRules(engineVersion: string | undefined): PlatformRules {
  const reached = MINORS.filter(({ version }) => !isBefore(engineVersion ?? NEWEST_VERSION, version));

  return reached.reduce<PlatformRules>(
    (rules, { rules: since }) => ({ ...rules, ...since }), { ...FIRST, version: minorOf(engineVersion) }
  );
}

/** What may be advised for a diagram: without a version, what works in all of them. */
export function rulesToRelyOn(engineVersion: string | undefined): PlatformRules {
  return rulesOf(engineVersion ?? OLDEST_VERSION);
}

/** The first version that has a rule which the first ones have not, such as `hasCamundaSecrets`; for texts. */
export function versionWith(rule: keyof PlatformRules): string {
  return MINORS.find(({ rules }) => rules && rule in rules)?.version ?? OLDEST_VERSION;
}

/**
 * The first version that has a FEEL function which the diagram's engine has not: `8.6` for `trim` in a diagram for 8.5.
 * Undefined where its engine has the function.
 */
export function versionNeededFor(builtin: string, engineVersion: string | undefined): string | undefined {
  const since = MINORS.find(({ builtins }) => builtins?.includes(builtin))?.version;

  return since !== undefined && isBefore(engineVersion ?? NEWEST_VERSION, since) ? since : undefined;
}

/** Of each function that came with a minor. */
const BUILTINS = MINORS.flatMap(
  ({ version, builtins = [] }) => builtins.map(name => ({ version, words: name.split(' ') }))
);

/** Whether an expression can call a function that the engine is too old for; most need not be read for that. */
export function mayNeedLaterVersion(expression: string, engineVersion: string): boolean {
  return BUILTINS.some(
    ({ version, words }) => words.every(word => expression.includes(word)) && isBefore(engineVersion, version)
  );
}

/** The minors after the one that a diagram is made for, oldest first; none where it names no version. */
export function laterVersions(engineVersion: string | undefined): string[] {
  return MINORS.map(({ version }) => version).filter(version => isBefore(engineVersion ?? NEWEST_VERSION, version));
}

/** The minor that a task runs as, for people: `8.8` for `8.8.2`, the newest where the diagram names none. */
export function minorOf(engineVersion: string | undefined): string {
  return /^\d+\.\d+/.exec(engineVersion ?? NEWEST_VERSION)?.[0] ?? NEWEST_VERSION;
}

/** By major and minor alone; text that is no version comes before all. */
function isBefore(version: string, other: string): boolean {
  const [ major, minor ] = numbersOf(version);
  const [ otherMajor, otherMinor ] = numbersOf(other);

  return major < otherMajor || major === otherMajor && minor < otherMinor;
}

function numbersOf(version: string): [ number, number ] {
  const [ , major = '0', minor = '0' ] = /^(\d+)\.(\d+)/.exec(version) ?? [];

  return [ Number(major), Number(minor) ];
}
