import type { JsonObject } from '../../../feel';
import { ownEntry } from '../../jsonValues';
import { equalJson } from '../../values/equalJson';
import type { Verdict } from '../report';
import type { Ending, RunTrace } from '../RunTrace';
import { isSameCall } from './Recording';
import type { SentCall } from './Recording';

/** How a run went under the rules of one version. */
export interface Outcome {
  ending: Ending;
  sent: SentCall | undefined;
  steps: RunTrace['steps'];
}

/** So much of a failure's words is enough to tell it. */
const SHOWN_LENGTH = 300;

/**
 * What another version does in place of what the run shows: `BPMN error 'A'`; undefined where process and function see
 * no difference. The words of a failure are none.
 */
export function differenceOf(here: Outcome, there: Outcome): string | undefined {
  if (there.sent && !here.sent) {
    return there.ending.kind === 'notRun' ? 'the function is called' : inWords(there);
  }

  if (here.sent && there.sent && !isSameCall(here.sent, there.sent)) {
    return otherCall(here.sent, there.sent);
  }

  if (here.ending.kind === 'notRun' || there.ending.kind === 'notRun') {
    return undefined;
  }

  if (!isSameVerdict(here, there)) {
    return inWords(there);
  }

  const names = [ ...new Set([
    ...differingNames(here.ending.variables, there.ending.variables),
    ...differingNames(processVariablesOf(here), processVariablesOf(there))
  ]) ];

  return names.length ? `the same, but for the variable${names.length === 1 ? '' : 's'} ${names.join(', ')}` : undefined;
}

function otherCall(here: SentCall, there: SentCall): string {
  if (here.payload === there.payload) {
    return 'the function is called in another way';
  }

  return typeof there.request.payload === 'string' && typeof here.request.payload !== 'string'
    ? 'the payload is sent as a JSON string, so the function gets text'
    : 'the function gets another payload';
}

/** A failure by the engine, which makes no job, is another one than the job's. */
function isSameVerdict(here: Outcome, there: Outcome): boolean {
  return equalJson(decisive(here), decisive(there));
}

function decisive({ ending }: Outcome): JsonObject {
  if (ending.kind === 'notRun') {
    return {};
  }

  const { verdict, command } = ending;

  return {
    kind: verdict.kind,
    command: command?.kind ?? null,
    ...(verdict.kind === 'bpmnError' ? { code: verdict.code, catcher: verdict.catcher?.id ?? null } : {}),
    ...(verdict.kind === 'retry' ? { retries: verdict.retriesLeft, backoff: verdict.backoff } : {})
  };
}

/** Where the engine makes no job, its words say it all: a rejected deployment is no incident. */
function inWords({ ending }: Outcome): string {
  if (ending.kind === 'notRun') {
    return 'the function is called';
  }

  return ending.command ? verdictInWords(ending.verdict) : cut(ending.verdict.message);
}

function verdictInWords(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'completed':
      return 'the task completes';
    case 'bpmnError':
      return `BPMN error '${verdict.code}', ${verdict.catcher ? `caught by ${verdict.catcher.name ?? verdict.catcher.id}` : 'caught by nobody'}`;
    case 'retry':
      return `the job fails, with ${verdict.retriesLeft} ${verdict.retriesLeft === 1 ? 'retry' : 'retries'} left`;
    case 'incident':
      return `an incident: ${cut(verdict.message)}`;
  }
}

function cut(message: string): string {
  return message.length > SHOWN_LENGTH ? `${message.slice(0, SHOWN_LENGTH)}…` : message;
}

function processVariablesOf({ steps }: Outcome): JsonObject {
  return steps.outputs?.processVariables ?? {};
}

function differingNames(one: JsonObject, other: JsonObject): string[] {
  return [ ...new Set([ ...Object.keys(one), ...Object.keys(other) ]) ]
    .filter(name => !isSame(one, other, name));
}

function isSame(one: JsonObject, other: JsonObject, name: string): boolean {
  const [ before, after ] = [ ownEntry(one, name), ownEntry(other, name) ];

  return before !== undefined && after !== undefined ? equalJson(before, after) : before === after;
}
