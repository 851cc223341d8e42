import { javaTrim } from './javaText';

/**
 * Secrets of the older kind, replaced in the raw text of the job's variables
 * exactly as the connector runtime does it (connector contract 3.3).
 */
const BRACKETED = /\{\{[ \t\n\v\f\r]*secrets\.([^ \t\n\v\f\r]+?[ \t\n\v\f\r]*)\}\}/g;
const BARE = /secrets\.((?:[a-zA-Z0-9]+[/._-])*[a-zA-Z0-9]+)/g;

/** Stands in each of them: most texts are done with by this. */
const MARK = 'secrets.';

/**
 * A secret whose value holds references to itself could make a text grow without end; this many
 * characters are far beyond any request.
 */
const MAX_GROWTH = 8 * 1024 * 1024;

/** The value of a secret, or undefined to leave the reference alone. */
export type FindSecret = (name: string) => string | undefined;

/**
 * Two passes, first `{{secrets.NAME}}`, then `secrets.NAME`; the second one
 * takes no part of a reference that the first has left alone.
 *
 * @throws RangeError where the text outgrows all reason
 */
export function replaceSecrets(text: string, find: FindSecret): string {
  return text.includes(MARK)
    ? pass(pass(text, BRACKETED, find, () => []), BARE, find, replaced => rangesLeftAlone(replaced, find))
    : text;
}

/**
 * The names of all references that are written in a text, in either form, in
 * the order in which the runtime asks for them.
 */
export function secretNamesIn(text: string): string[] {
  if (!text.includes(MARK)) {
    return [];
  }

  const bracketed = [ ...text.matchAll(BRACKETED) ];
  const bare = outside(text.matchAll(BARE), bracketed.map(rangeOf));

  return [ ...new Set([ ...bracketed, ...bare ].map(([ , name = '' ]) => javaTrim(name))) ];
}

interface Range {
  from: number;
  to: number;
}

/**
 * A pass makes as many rounds as it finds references when it begins, and each
 * round replaces all that stand in the text then: so a value that itself holds
 * a reference is resolved or not by how many others there are.
 */
function pass(text: string, reference: RegExp, find: FindSecret, leftAlone: (text: string) => Range[]): string {
  const original = text;
  const maxLength = text.length + MAX_GROWTH;
  let length = text.length;
  let rounds = 1;

  for (let round = 0; round < rounds; round++) {
    const kept = leftAlone(text);
    const replaced = text.replace(reference, (match: string, name: string, ...rest: unknown[]) => {
      const from = rest.find(part => typeof part === 'number') ?? 0;
      const value = isWithin({ from, to: from + match.length }, kept) ? undefined : find(javaTrim(name));
      const content = value === undefined ? match : asJsonStringContent(value);

      length += content.length - match.length;

      if (length > maxLength) {
        throw new RangeError('The job\'s variables grow too large while secrets are put in: a secret\'s value refers to itself.');
      }

      return content;
    });

    if (replaced === text) {
      return text;
    }

    rounds = round === 0 ? [ ...original.matchAll(reference) ].length : rounds;
    text = replaced;
  }

  return text;
}

/** References in braces whose names have no value. */
function rangesLeftAlone(text: string, find: FindSecret): Range[] {
  return [ ...text.matchAll(BRACKETED) ].filter(([ , name = '' ]) => find(javaTrim(name)) === undefined).map(rangeOf);
}

function outside(matches: Iterable<RegExpExecArray>, ranges: Range[]): RegExpExecArray[] {
  return [ ...matches ].filter(match => !isWithin(rangeOf(match), ranges));
}

function isWithin({ from, to }: Range, ranges: Range[]): boolean {
  return ranges.some(range => from >= range.from && to <= range.to);
}

function rangeOf({ index, 0: { length } }: RegExpExecArray): Range {
  return { from: index, to: index + length };
}

function asJsonStringContent(value: string): string {
  return JSON.stringify(value).slice(1, -1);
}
