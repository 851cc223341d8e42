import { EvaluationFailure } from '../interpreter/errors';

/** A trial that takes longer than this, in milliseconds, is taken for one that never ends. */
const LONGEST_TRIAL = 60;

/** Shorter inputs cannot keep even a bad pattern busy. */
const HARMLESS_LENGTH = 20;

/** Up to this length the trials grow slowly, to see the time double and double again. */
const SLOW_GROWTH = 1_000;

/** A quantifier without an upper bound. */
const UNBOUNDED = /[^\\](?:[*+]|\{\d+,\})/;

/**
 * JavaScript's expressions go back and try again, which can take as good as
 * for ever, and nothing stops them. So a pattern with a repetition is tried
 * first on growing beginnings of the input, each with an end that is unlikely
 * to match.
 *
 * @throws {EvaluationFailure} if a trial takes too long
 */
export function guardPattern(expression: RegExp, input: string): void {
  if (input.length <= HARMLESS_LENGTH || !UNBOUNDED.test(expression.source)) {
    return;
  }

  for (let length = HARMLESS_LENGTH; length < input.length; length = nextLength(length)) {
    for (const start of [ 0, input.length - length ]) {
      tryOn(expression, `${input.slice(start, start + length)}\0`);
    }
  }
}

function nextLength(length: number): number {
  return length < SLOW_GROWTH ? length + 4 : Math.ceil(length * 1.2);
}

function tryOn(expression: RegExp, input: string): void {
  const start = Date.now();
  expression.lastIndex = 0;
  expression.test(input);
  expression.lastIndex = 0;

  if (Date.now() - start > LONGEST_TRIAL) {
    throw new EvaluationFailure(`The pattern '${expression.source.slice(0, 100)}' takes too long on this input: make its repetitions unambiguous`);
  }
}
