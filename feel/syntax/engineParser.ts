import { ContextTracker } from '@lezer/lr';
import { parser as feelParser } from 'lezer-feel';

import { FeelSyntaxError } from './FeelSyntaxError';
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

/** No function's name has more parts, so more need not be remembered. */
const MAX_PARTS = Math.max(...RESERVED_FUNCTION_NAMES.map(name => name.split(' ').length)) + 1;

const COMPLETE_NAMES = new Set([ 'Name', 'VariableName', 'PathName' ]);

const nameTracker = new ContextTracker<NameParts>({
  start: NO_PARTS,
  reduce(parts, term, stack, input) {
    const node = feelParser.getName(term);

    if (node === 'Identifier') {
      return parts.tokens.length < MAX_PARTS ? new NameParts([ ...parts.tokens, read(input, stack.pos - input.pos) ]) : parts;
    }

    return COMPLETE_NAMES.has(node) ? NO_PARTS : parts;
  }
});

const engineParser = feelParser.configure({
  top: 'Expression',
  dialect: 'camunda',
  contextTracker: nameTracker
});

/** Ends at the first error, where the other would go on to find what was meant: that takes its time. */
const strictParser = engineParser.configure({ strict: true });
const STRICT_LENGTH = 20_000;

/** Some 100,000 characters of ordinary FEEL take half of these. */
const MAX_STEPS = 200_000;

/**
 * Parses an expression; the tree holds error nodes where it is not FEEL.
 *
 * @throws {FeelSyntaxError} where it is so long or so tangled that it would take for ever
 */
export function parseTree(expression: string): SyntaxTree {
  const parse = (expression.length > STRICT_LENGTH ? strictParser : engineParser).startParse(expression);

  for (let steps = 0; steps < MAX_STEPS; steps++) {
    const tree = advance(parse, expression);

    if (tree) {
      return tree;
    }
  }

  throw tooMuch(expression);
}

function advance(parse: ReturnType<typeof engineParser.startParse>, expression: string): SyntaxTree | null {
  try {
    return parse.advance();
  } catch (error) {

    // the tokenizer holds a whole name on the stack
    if (error instanceof RangeError) {
      throw tooMuch(expression);
    }

    throw error instanceof SyntaxError ? unexpectedAt(parse.parsedPos, expression) : error;
  }
}

function unexpectedAt(at: number, expression: string): FeelSyntaxError {
  return new FeelSyntaxError(`Unexpected '${expression.slice(at, at + 20)}'`, { from: at, to: expression.length });
}

function tooMuch(expression: string): FeelSyntaxError {
  return new FeelSyntaxError('The expression is too long, or too tangled, to be read', { from: 0, to: expression.length });
}

function read(input: { peek(offset: number): number }, length: number): string {
  return Array.from({ length }, (_, offset) => String.fromCharCode(input.peek(offset))).join('');
}

function prefixesOf(name: string): string[] {
  return Array.from(name, (_, index) => name.slice(0, index + 1));
}
