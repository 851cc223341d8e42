import { isJsonObject, parseFeel } from '../feel/reading';
import type { JsonValue } from '../feel/reading';
import { feelText } from './feelText';
import { ownEntry } from './jsonValues';
import type { LambdaTask } from './lambdaTask';
import { ownErrorExpression } from './ownErrorExpression';
import { rulesOf } from './platformVersion';
import type { ReportedPlaces } from './proposals/reportedPlaces';

/**
 * An error expression under which the answer of a failed function is an error
 * (connector contract 3.8). It throws a BPMN error only with a code that an
 * event of the diagram waits for; any other error fails the job. What the task
 * has as error expression stays, and is asked about all other answers.
 *
 * @param payload what the function answered
 * @param places where the error expression finds what it reports
 * @returns FEEL with its `=`; undefined where the answer says nothing by which it can be
 *   told from a good one, or where the task's own expression is no FEEL
 */
export function fittingErrorExpression(
  task: LambdaTask, payload: JsonValue, places: ReportedPlaces
): string | undefined {
  const own = ownErrorExpression(task);

  if (own !== undefined && parseFeel(own).kind === 'syntaxError') {
    return undefined;
  }

  const reported = reportedBy(payload, places);
  const cases = own === undefined ? casesOf(task, reported) : caseBefore(task, reported);

  return cases.length === 0 ? undefined : `=${cases.map(([ condition, outcome ]) => `if ${condition}\nthen ${outcome}\nelse `).join('')}${own ?? 'null'}`;
}

/** What an answer reports, and FEEL that reads it. */
interface Reported {
  type?: { text: string; place: string };
  message?: string;
  places: ReportedPlaces;
}

function reportedBy(payload: JsonValue, places: ReportedPlaces): Reported {
  const [ type, message ] = [ 'errorType', 'errorMessage' ].map(key => isJsonObject(payload) ? textIn(ownEntry(payload, key)) : undefined);

  return {
    ...(type !== undefined && places.type !== undefined ? { type: { text: type, place: places.type } } : {}),
    ...(message !== undefined && places.message !== undefined ? { message: places.message } : {}),
    places
  };
}

/** Not `!= null`: of a list, an answer that is fine, a path gives a list, which is not null. */
function isText(place: string): string {
  return `${place} instance of string`;
}

type Case = [ condition: string, outcome: string ];

/** For a task that knows no errors yet: this one, and any other. */
function casesOf(task: LambdaTask, { type, message, places }: Reported): Case[] {
  if (type === undefined) {
    return message === undefined ? [] : [ [ isText(message), failing(task, message) ] ];
  }

  return [
    ...thrown(task, { type, message, places }),
    [ isText(type.place), failWith(task, type.place, message ?? places.message) ]
  ];
}

/** For a task that knows other errors: this one alone. */
function caseBefore(task: LambdaTask, { type, message, places }: Reported): Case[] {
  if (type === undefined) {
    return message === undefined ? [] : [ [ `${places.type === undefined ? '' : `${places.type} = null and `}${isText(message)}`, failing(task, message) ] ];
  }

  const literal = feelText(type.text);
  const bpmnError = thrown(task, { type, message, places });

  return bpmnError.length === 0 && literal !== undefined ? [ [ `${type.place} = ${literal}`, failWith(task, type.place, message) ] ] : bpmnError;
}

function failWith(task: LambdaTask, type: string, message: string | undefined): string {
  return failing(task, message === undefined ? type : `string join([${type}, ${message}], ": ")`);
}

/** Versions without job errors know BPMN errors alone; one that nobody catches is an incident as well. */
function failing({ engineVersion }: LambdaTask, message: string): string {
  return rulesOf(engineVersion).hasJobError ? `jobError(${message})` : `bpmnError("FUNCTION_FAILED", ${message})`;
}

/** The error as a BPMN error, where an event waits for one of its name. */
function thrown({ catchers }: LambdaTask, { type, message }: Reported): Case[] {
  const code = catchers.flatMap(({ errorCode }) => errorCode ?? []).find(errorCode => !errorCode.startsWith('=') && isSameName(errorCode, type?.text ?? ''));
  const [ codeText, typeText ] = [ code, type?.text ].map(text => text === undefined ? undefined : feelText(text));

  return type === undefined || codeText === undefined || typeText === undefined
    ? []
    : [ [ `${type.place} = ${typeText}`, `bpmnError(${codeText}, ${message ?? type.place})` ] ];
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
