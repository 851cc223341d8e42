import { EvaluationFailure } from '../run/errors';
import { mayExplode } from './mayExplode';

/** A trial that takes longer than this, in milliseconds, is taken for one that never ends. */
const LONGEST_TRIAL = 60;

/** What a trial may take longer for each further character. */
const PER_CHARACTER = 0.0002;

/** Shorter inputs cannot keep even a bad pattern busy. */
const HARMLESS_LENGTH = 16;

/** Trials on pieces of the input go up to this length. */
const LONGEST_PIECE = 64;

/** Beyond this length, a pattern that may explode is not even tried. */
const LONGEST_INPUT = 10_000;

/** A quantifier, other than `?`. */
const REPETITION = /[^\\](?:[*+]|\{\d)/;

/**
 * JavaScript's expressions go back and try again, which can take as good as
 * for ever, and nothing stops them. So a pattern with a repetition is first
 * tried on growing parts of the input: those show what the whole would do.
 *
 * @throws {EvaluationFailure} if a trial takes too long
 */
export function guardPattern(expression: RegExp, input: string): void {
  if (input.length <= HARMLESS_LENGTH || !REPETITION.test(expression.source)) {
    return;
  }

  if (mayExplode(expression.source)) {
    tryPieces(expression, input);
  }

  for (let length = HARMLESS_LENGTH; length < input.length; length = Math.ceil(length * 1.2)) {
    tryOn(expression, input.slice(0, length));
  }
}

/** Every part of the input in turn, first the short ones: time may double with each character. */
function tryPieces(expression: RegExp, input: string): void {
  if (input.length > LONGEST_INPUT) {
    throw tooLong(expression);
  }

  for (let length = HARMLESS_LENGTH; length <= LONGEST_PIECE; length += 4) {
    for (let start = 0; start < input.length; start += 4) {
      tryOn(expression, input.slice(start, start + length));
    }
  }
}

/** With the part as it is, and with an end that is unlikely to match. */
function tryOn(expression: RegExp, part: string): void {
  for (const trial of [ part, `${part}\0` ]) {
    const allowed = LONGEST_TRIAL + part.length * PER_CHARACTER;

    // a second try, as the first may have been held up by something else
    if (timeOf(expression, trial) > allowed && timeOf(expression, trial) > allowed) {
      throw tooLong(expression);
    }
  }
}

function timeOf(expression: RegExp, input: string): number {
  const start = Date.now();
  expression.lastIndex = 0;
  expression.test(input);
  expression.lastIndex = 0;

  return Date.now() - start;
}

function tooLong(expression: RegExp): EvaluationFailure {
  const pattern = expression.source.slice(0, 100);

  return new EvaluationFailure(`The pattern '${pattern}' takes too long on this input: make its repetitions unambiguous`);
}
