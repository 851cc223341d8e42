/** A rule of connector/CONTRACT.md is named by its number: `3`, `3.8`. */
const NUMBER = String.raw`\d+(?:\.\d+)?`;
const CITATION = new RegExp(String.raw`\bcontract(?:,? section|,)? (${NUMBER}(?:(?:, and|,| and| to) ${NUMBER})*)`, 'gi');

/** In a text that cites the contract, further numbers stand alone: `(3.4)`, `(3.1, 3.3)`. */
const FURTHER = /(?<=\s)\((\d(?:\.\d+)?(?:, \d(?:\.\d+)?)*)\)/g;

const LINE_OF_COMMENT = /^\s*(?:\/\*\*?|\*|\/\/)/;

/** The numbers of the contract that a source or document cites, sorted, each once. */
export function citedNumbers(text: string, isProse = false): string[] {
  const cited = [ ...onOneLine(text).matchAll(CITATION) ];
  const further = cited.length || isProse ? [ ...commentsOf(text, isProse).matchAll(FURTHER) ] : [];

  return [ ...new Set([ ...cited, ...further ].flatMap(([ , numbers = '' ]) => numbers.match(new RegExp(NUMBER, 'g')) ?? [])) ].sort();
}

/** The numbers that have a heading of their own, such as `## 3.8 Error expression`. */
export function headingNumbers(contract: string): Set<string> {
  return new Set(headings(contract).flatMap(heading => /^(\d+(?:\.\d+)?) /.exec(heading)?.[1] ?? []));
}

/** The anchors of all headings, as GitHub makes them: `38-error-expression`. */
export function anchors(contract: string): Set<string> {
  return new Set(headings(contract).map(heading => heading.toLowerCase().replace(/[^\w\- ]/g, '').replace(/ /g, '-')));
}

function headings(contract: string): string[] {
  return [ ...contract.matchAll(/^#+ (.+)$/gm) ].map(([ , heading = '' ]) => heading);
}

/** A comment's lines are broken anywhere, between `contract` and its number too. */
function onOneLine(text: string): string {
  return text.replace(/\s*\n\s*(?:\*(?!\/)|\/\/)?\s*/g, ' ');
}

function commentsOf(text: string, isProse: boolean): string {
  return isProse ? text : text.split('\n').filter(line => LINE_OF_COMMENT.test(line)).join('\n');
}
