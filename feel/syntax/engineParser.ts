import { ContextTracker } from '@lezer/lr';
import { parser as feelParser } from 'lezer-feel';

import { RESERVED_FUNCTION_NAMES } from './reservedFunctionNames';

/** The syntax tree of an expression, and one of its nodes. */
export type SyntaxTree = ReturnType<typeof feelParser.parse>;
export type SyntaxNode = SyntaxTree['topNode'];

/**
 * What lezer-feel's tokenizer asks while it reads a name: the parts read so
 * far, and the names that may hold key words and operators. Its own tracker
 * learns such names from variables and context entries, as DMN has it. The
 * engine does not: `a-b` is always a subtraction there, and only a few
 * built-in functions have reserved words in their names.
 */
class NameParts {

  constructor(readonly tokens: string[]) {}

  contextCache() {
    return KNOWN_NAMES;
  }
}

const KNOWN_NAMES = {
  keys: new Set(RESERVED_FUNCTION_NAMES),
  prefixes: new Set(RESERVED_FUNCTION_NAMES.flatMap(prefixesOf)),
  originalMap: new Map(RESERVED_FUNCTION_NAMES.map(name => [ name, name ]))
};

const NO_PARTS = new NameParts([]);

const COMPLETE_NAMES = new Set([ 'Name', 'VariableName', 'PathName' ]);

const nameTracker = new ContextTracker<NameParts>({
  start: NO_PARTS,
  reduce(parts, term, stack, input) {
    const node = feelParser.getName(term);

    if (node === 'Identifier') {
      return new NameParts([ ...parts.tokens, read(input, stack.pos - input.pos) ]);
    }

    return COMPLETE_NAMES.has(node) ? NO_PARTS : parts;
  }
});

const engineParser = feelParser.configure({
  top: 'Expression',
  dialect: 'camunda',
  contextTracker: nameTracker
});

/** Parses an expression; the tree holds error nodes where it is not FEEL. */
export function parseTree(expression: string): SyntaxTree {
  return engineParser.parse(expression);
}

function read(input: { peek(offset: number): number }, length: number): string {
  return Array.from({ length }, (_, offset) => String.fromCharCode(input.peek(offset))).join('');
}

function prefixesOf(name: string): string[] {
  return Array.from(name, (_, index) => name.slice(0, index + 1));
}
