import { FeelSyntaxError } from './FeelSyntaxError';

const LONGEST_TOKEN = 30;

/** The error that stands where no rule came further. */
export function unexpectedAt(text: string, furthest: number, inside: string): FeelSyntaxError {
  if (!text.trim()) {
    return new FeelSyntaxError('The expression is empty', { from: 0, to: text.length });
  }

  const where = inside && ` in ${inside}`;

  if (furthest >= text.trimEnd().length) {
    return new FeelSyntaxError(`Unexpected end of the expression${where}`, { from: text.length, to: text.length });
  }

  const token = /^([\w$]+|.)/su.exec(text.slice(furthest, furthest + LONGEST_TOKEN + 1))?.[0] ?? '';
  const shown = token.length > LONGEST_TOKEN ? `${token.slice(0, LONGEST_TOKEN)}…` : token;

  return new FeelSyntaxError(`Unexpected '${shown}'${where}${hintFor(text, furthest)}`, { from: furthest, to: furthest + token.length });
}

/** What people write who know FEEL from elsewhere: what stands before, what follows, and what to tell them. */
const HINTS: Array<[ before: RegExp, after: RegExp, hint: string ]> = [
  [ /\d$/, /^[eE][-+]?\d/, 'write the number without an exponent' ],
  [ /[\p{L}\p{N}_] +$/u, /^[\p{L}_]/u, 'a name with blanks needs backticks around it' ],
  [ /\)\s*$/, /^\(/, 'only a function\'s name can be called' ],
  [ /\bfunction\s*\([\w\s,]*$/, /^:/, 'the engine knows no types of parameters' ],
  [ /\binstance\s+of\s+[\w.]+\s*$/, /^</, 'the engine knows no such types' ],
  [ /\bin\s*\[[^[\]]*\.?$/, /^\.{1,2}/, 'iterate with start..end, without brackets' ]
];

function hintFor(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 100), at);
  const after = text.slice(at, at + 10);
  const [ , , hint ] = HINTS.find(([ isBefore, isAfter ]) => isAfter.test(after) && isBefore.test(before)) ?? [];

  return hint ? `: ${hint}` : '';
}
