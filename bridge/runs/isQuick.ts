import type { LambdaTask } from '../../connector/lambdaTask';
import type { RunRequest } from '../../connector/run/report';
import { formatJson } from '../../feel/json';

const MAX_EXPRESSIONS = 5_000;
const MAX_VARIABLES = 100_000;

/** What may go before a parenthesis: a function that just looks at its arguments, an operator, nothing. */
const HARMLESS_CALL = /(?:\b(?:string|number|count|sum|date|now|today|not|contains|string length|upper case|lower case|is defined|bpmnError|jobError|ignoreError|if|then|else|and|or|in)|[-+*/=<>(,:{[]|^)\s*$/;

/** Loops, ranges, powers, filters, functions of one's own, and text that may turn out to be FEEL itself. */
const SUSPECT = /\b(?:for|some|every|function)\b|\.\.|\*\*|[\w)\]}"]\s*\[|\\|"=/;

/**
 * Whether a look at a task tells that its FEEL is evaluated in no time: it has
 * neither loops nor functions that work for long. Wrongly denied, it costs a
 * message to a thread; it must never be granted wrongly.
 */
export function isQuick({ task, variables }: RunRequest): boolean {
  const expressions = expressionsOf(task);
  const length = expressions.reduce((sum, expression) => sum + expression.length, 0);

  return length <= MAX_EXPRESSIONS && expressions.every(isHarmless) && isSmallData(formatJson(variables));
}

function expressionsOf({ inputs, outputs, headers, retries = '' }: LambdaTask): string[] {
  return [ ...inputs.map(({ source }) => source), ...outputs.map(({ source }) => source), ...headers.map(({ value }) => value), retries ]
    .filter(text => text !== undefined);
}

function isHarmless(expression: string): boolean {
  const beforeParentheses = expression.replace(/^=/, '').split('(').slice(0, -1);

  return !SUSPECT.test(expression) && beforeParentheses.every(before => HARMLESS_CALL.test(before));
}

/** A payload that is a text with a `=` in front is evaluated once more. */
function isSmallData(json: string): boolean {
  return json.length <= MAX_VARIABLES && !json.includes('"=');
}
