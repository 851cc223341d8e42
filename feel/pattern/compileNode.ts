import { PatternSyntaxError } from './PatternNode';

import type { CharacterSet, PatternNode, Place } from './PatternNode';

/** What the matcher does step by step; numbers are places in the program. */
export type Instruction =
  | { op: 'set'; has: CharacterSet }
  | { op: 'either'; first: number; second: number }
  | { op: 'jump'; to: number }

  /** Remembers the position in a slot: two for each group, one for each loop. */
  | { op: 'save'; slot: number }

  /** Leaves a loop that came no further since its slot was saved. */
  | { op: 'progress'; slot: number; exit: number }
  | { op: 'place'; place: Place }
  | { op: 'backreference'; index: number; ignoresCase: boolean }
  | { op: 'look'; program: Instruction[]; behind: { min: number; max: number } | null; isNegative: boolean }
  | { op: 'atomic'; program: Instruction[] }
  | { op: 'match' };

export interface Program {
  instructions: Instruction[];
  slots: number;
}

/** No sensible pattern gets so long when its counted repetitions are written out. */
const MOST_INSTRUCTIONS = 20_000;

/** @throws {PatternSyntaxError} where a pattern is too large, or looks behind without a bound */
export function compileNode(node: PatternNode, groups: number): Program {
  const compiler = new Compiler(2 * groups + 2);
  const instructions = compiler.programOf({ kind: 'group', node, index: 0 });

  return { instructions, slots: compiler.slots };
}

class Compiler {

  private program: Instruction[] = [];
  private count = 0;

  constructor(public slots: number) {}

  programOf(node: PatternNode): Instruction[] {
    const outer = this.program;

    this.program = [];
    this.add(node);
    this.emit({ op: 'match' });
    const program = this.program;

    this.program = outer;

    return program;
  }

  private add(node: PatternNode): void {
    switch (node.kind) {
      case 'set': return this.emit({ op: 'set', has: node.has });
      case 'sequence': return node.nodes.forEach(part => this.add(part));
      case 'choice': return this.addChoice(node.nodes);
      case 'repeat': return this.addRepeat(node);
      case 'group': return this.addGroup(node.node, node.index);
      case 'atomic': return this.emit({ op: 'atomic', program: this.programOf(node.node) });
      case 'look': return this.addLook(node);
      case 'backreference': return this.emit({ op: 'backreference', index: node.index, ignoresCase: node.ignoresCase });
      case 'place': return this.emit({ op: 'place', place: node.place });
    }
  }

  private addChoice([ first, ...others ]: PatternNode[]): void {
    if (!first) {
      return;
    }

    if (!others.length) {
      return this.add(first);
    }

    const either = this.reserve();
    this.add(first);
    const jump = this.reserve();

    this.program[either] = { op: 'either', first: either + 1, second: this.program.length };
    this.addChoice(others);
    this.program[jump] = { op: 'jump', to: this.program.length };
  }

  private addRepeat({ node, min, max, isLazy }: Extract<PatternNode, { kind: 'repeat' }>): void {
    for (let count = 0; count < min; count++) {
      this.add(node);
    }

    if (max === Infinity) {
      return this.addLoop(node, isLazy);
    }

    const choices: number[] = [];

    for (let count = min; count < max; count++) {
      choices.push(this.reserve());
      this.add(node);
    }

    choices.forEach(at => this.choose(at, at + 1, this.program.length, isLazy));
  }

  private addLoop(node: PatternNode, isLazy: boolean): void {
    const start = this.reserve();
    const slot = node.kind === 'set' ? null : this.slots++;

    if (slot !== null) {
      this.emit({ op: 'save', slot });
    }

    this.add(node);
    const progress = slot === null ? null : this.reserve();

    this.emit({ op: 'jump', to: start });
    const exit = this.program.length;

    if (progress !== null && slot !== null) {
      this.program[progress] = { op: 'progress', slot, exit };
    }

    this.choose(start, start + 1, exit, isLazy);
  }

  private choose(at: number, within: number, exit: number, isLazy: boolean): void {
    this.program[at] = isLazy ? { op: 'either', first: exit, second: within } : { op: 'either', first: within, second: exit };
  }

  private addGroup(node: PatternNode, index: number): void {
    this.emit({ op: 'save', slot: 2 * index });
    this.add(node);
    this.emit({ op: 'save', slot: 2 * index + 1 });
  }

  private addLook({ node, isBehind, isNegative }: Extract<PatternNode, { kind: 'look' }>): void {
    const behind = isBehind ? lengthsOf(node) : null;

    if (behind && behind.max === Infinity) {
      throw new PatternSyntaxError('Look-behind group does not have an obvious maximum length');
    }

    this.emit({ op: 'look', program: this.programOf(node), behind, isNegative });
  }

  private reserve(): number {
    this.emit({ op: 'match' });

    return this.program.length - 1;
  }

  private emit(instruction: Instruction): void {
    if (++this.count > MOST_INSTRUCTIONS) {
      throw new PatternSyntaxError('The pattern is too large');
    }

    this.program.push(instruction);
  }
}

interface Lengths {
  min: number;
  max: number;
}

/** How many UTF-16 units a pattern takes; a character has one or two. */
function lengthsOf(node: PatternNode): Lengths {
  switch (node.kind) {
    case 'set': return { min: 1, max: 2 };
    case 'sequence': return node.nodes.map(lengthsOf).reduce((sum, { min, max }) => ({ min: sum.min + min, max: sum.max + max }), { min: 0, max: 0 });
    case 'choice': return node.nodes.map(lengthsOf).reduce((all, { min, max }) => ({ min: Math.min(all.min, min), max: Math.max(all.max, max) }));
    case 'repeat': return repeatedLengths(lengthsOf(node.node), node.min, node.max);
    case 'group':
    case 'atomic': return lengthsOf(node.node);
    case 'look':
    case 'place': return { min: 0, max: 0 };
    case 'backreference': return { min: 0, max: Infinity };
  }
}

function repeatedLengths({ min, max }: Lengths, least: number, most: number): Lengths {
  return { min: min * least, max: max === 0 ? 0 : max * most };
}
