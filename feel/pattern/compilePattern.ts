import { compileNode } from './compileNode';
import { FunctionFailure } from '../run/errors';
import { Matcher } from './Matcher';
import { PatternReader } from './PatternReader';
import { PatternSyntaxError } from './PatternNode';

import type { Budget } from '../run/Budget';
import type { Program } from './compileNode';

/** Where a pattern was found, and what its groups hold; the first is the whole. */
export interface Match {
  start: number;
  end: number;
  text: string;
  groups: Array<string | undefined>;
}

/** The same few patterns come again and again, as in a loop. */
const KEPT = 50;

const known = new Map<string, Pattern>();

/**
 * A pattern of Java's regular expressions, which are those of the engine.
 *
 * @param flags any of `s`, `m`, `i`, `x`
 * @throws {FunctionFailure} if it is no pattern
 */
export function compilePattern(source: string, flags: string): Pattern {
  const letters = flags.replace(/[^smix]/g, '');
  const key = `${letters}/${source}`;
  const pattern = known.get(key) ?? compile(source, letters);

  if (known.size >= KEPT) {
    known.clear();
  }

  known.set(key, pattern);

  return pattern;
}

export class Pattern {

  constructor(
    readonly source: string,
    private readonly program: Program,
    private readonly groups: number,
    readonly names: ReadonlyMap<string, number>
  ) {}

  /** @throws {EvaluationFailure} where that takes too long: see `Matcher` */
  *findAll(text: string, budget: Budget): Generator<Match> {
    const matcher = new Matcher(this.program, text, this.source, budget);
    let from = 0;

    while (from <= text.length) {
      const slots = matcher.find(from);

      if (!slots) {
        return;
      }

      budget.spend(1);
      const match = this.matchOf(text, slots);

      yield match;
      from = match.end > match.start ? match.end : match.end + 1;
    }
  }

  private matchOf(text: string, slots: number[]): Match {
    const groups = Array.from({ length: this.groups + 1 }, (_, index) => {
      const [ start = -1, end = -1 ] = [ slots[2 * index], slots[2 * index + 1] ];

      return start < 0 || end < 0 ? undefined : text.slice(start, end);
    });

    return { start: slots[0] ?? 0, end: slots[1] ?? 0, text: groups[0] ?? '', groups };
  }
}

function compile(source: string, flags: string): Pattern {
  try {
    const { node, groups, names } = PatternReader.read(source, flags);

    return new Pattern(source, compileNode(node, groups), groups, names);
  } catch (error) {
    if (error instanceof PatternSyntaxError) {
      throw new FunctionFailure(`Invalid pattern '${source}'`);
    }

    throw error;
  }
}
