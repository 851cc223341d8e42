import { parseFeel } from '../feel/parse';
import type { JsonValue } from '../feel/json';
import { feelText } from './feelText';
import { isObject, ownEntry } from './jsonValues';
import type { LambdaTask } from './lambdaTask';
import { isBlank, readField } from './readField';

const TYPE = 'response.payload.errorType';
const MESSAGE = 'response.payload.errorMessage';

/** Not `!= null`: of a list, an answer that is fine, a path gives a list, which is not null. */
const HAS_TYPE = `${TYPE} instance of string`;
const HAS_MESSAGE = `${MESSAGE} instance of string`;
const FAIL = `jobError(string join([${TYPE}, ${MESSAGE}], ": "))`;

/**
 * An error expression under which the answer of a failed function is an error
 * (connector contract 3.8). It throws a BPMN error only with a code that an
 * event of the diagram waits for; any other error fails the job. What the task
 * has as error expression stays, and is asked about all other answers.
 *
 * @param payload what the function answered
 * @returns FEEL with its `=`; undefined where the answer says nothing by which it can be
 *   told from a good one, or where the task's own expression is no FEEL
 */
export function fittingErrorExpression(task: LambdaTask, payload: JsonValue): string | undefined {
  const reported = isObject(payload) ? payload : {};
  const type = textIn(ownEntry(reported, 'errorType'));
  const hasMessage = textIn(ownEntry(reported, 'errorMessage')) !== undefined;
  const own = ownExpression(task);

  if (own !== undefined && parseFeel(own).kind === 'syntaxError') {
    return undefined;
  }

  const cases = own === undefined ? casesOf(task, type, hasMessage) : caseBefore(task, type, hasMessage);

  return cases.length === 0 ? undefined : `=${cases.map(([ condition, outcome ]) => `if ${condition}\nthen ${outcome}\nelse `).join('')}${own ?? 'null'}`;
}

/** The FEEL of a task's error expression; undefined where it has none. */
export function ownExpression(task: LambdaTask): string | undefined {
  const value = readField(task, 'errorExpression');

  return isBlank(value) ? undefined : value.trim().replace(/^=/, '').trim();
}

type Case = [ condition: string, outcome: string ];

/** For a task that knows no errors yet: this one, and any other. */
function casesOf(task: LambdaTask, type: string | undefined, hasMessage: boolean): Case[] {
  if (type === undefined) {
    return hasMessage ? [ [ HAS_MESSAGE, `jobError(${MESSAGE})` ] ] : [];
  }

  return [ ...thrown(task, type, hasMessage), [ HAS_TYPE, FAIL ] ];
}

/** For a task that knows other errors: this one alone. */
function caseBefore(task: LambdaTask, type: string | undefined, hasMessage: boolean): Case[] {
  if (type === undefined) {
    return hasMessage ? [ [ `${TYPE} = null and ${HAS_MESSAGE}`, `jobError(${MESSAGE})` ] ] : [];
  }

  const literal = feelText(type);
  const bpmnError = thrown(task, type, hasMessage);

  return bpmnError.length === 0 && literal !== undefined ? [ [ `${TYPE} = ${literal}`, FAIL ] ] : bpmnError;
}

/** The error as a BPMN error, where an event waits for one of its name. */
function thrown({ catchers }: LambdaTask, type: string, hasMessage: boolean): Case[] {
  const code = catchers.flatMap(({ errorCode }) => errorCode ?? []).find(errorCode => !errorCode.startsWith('=') && isSameName(errorCode, type));
  const [ codeText, typeText ] = [ code, type ].map(text => text === undefined ? undefined : feelText(text));

  return codeText === undefined || typeText === undefined
    ? []
    : [ [ `${TYPE} = ${typeText}`, hasMessage ? `bpmnError(${codeText}, ${MESSAGE})` : `bpmnError(${codeText})` ] ];
}

/** `CardDeclined`, `com.shop.CardDeclinedException` and `CARD_DECLINED` name the same error. */
function isSameName(code: string, type: string): boolean {
  const name = nameIn(code);

  return name !== '' && name === nameIn(type);
}

function nameIn(text: string): string {
  const lastPart = text.split(/[.$:/]/).at(-1) ?? text;
  const letters = lastPart.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

  return letters.replace(/(error|exception)$/, '') || letters;
}

function textIn(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
