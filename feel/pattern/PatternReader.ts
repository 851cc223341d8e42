import { ANYTHING, LINE_ENDS, MARKS, not, single, VERTICAL } from './characterSets';
import { CharacterReader } from './CharacterReader';
import { flagsOf, switchFlags } from './flags';

import type { Flags } from './flags';
import type { PatternNode, Place } from './PatternNode';

/** How deep groups may nest, and how often something may be repeated in a row. */
const MAX_NESTING = 100;
const MAX_REPETITIONS = 10_000;

const PLACES: Record<string, Place> = { A: 'start', z: 'end', Z: 'endOrLastLine', G: 'lastEnd', b: 'wordBoundary', B: 'noWordBoundary' };

const NOTHING: PatternNode = { kind: 'sequence', nodes: [] };

export interface ReadPattern {
  node: PatternNode;
  groups: number;
  names: ReadonlyMap<string, number>;
}

/** Reads a pattern of Java's `java.util.regex`. */
export class PatternReader extends CharacterReader {

  private groups = 0;
  private nesting = 0;
  private readonly names = new Map<string, number>();

  /** @throws {PatternSyntaxError} */
  static read(pattern: string, flags: string): ReadPattern {
    return new PatternReader(pattern, flagsOf(flags)).readAll();
  }

  private readAll(): ReadPattern {
    const node = this.choice();

    if (this.peek() !== undefined) {
      throw this.error('Unmatched closing \')\'');
    }

    return { node, groups: this.groups, names: this.names };
  }

  private choice(): PatternNode {
    const nodes = [ this.sequence() ];

    while (this.take('|')) {
      nodes.push(this.sequence());
    }

    return nodes.length === 1 ? nodes[0] ?? NOTHING : { kind: 'choice', nodes };
  }

  private sequence(): PatternNode {
    const nodes: PatternNode[] = [];

    for (let character = this.peek(); character !== undefined && character !== '|' && character !== ')'; character = this.peek()) {
      nodes.push(this.repeated(this.atom()));
    }

    return { kind: 'sequence', nodes };
  }

  private atom(): PatternNode {
    const character = this.next();

    switch (character) {
      case '(': return this.parenthesis();
      case '[': return { kind: 'set', has: this.bracketSet() };
      case '\\': return this.escape(this.next());
      case '.': return { kind: 'set', has: this.flags.isDotAll ? ANYTHING : not(LINE_ENDS) };
      case '^': return { kind: 'place', place: this.flags.isMultiline ? 'lineStart' : 'start' };
      case '$': return { kind: 'place', place: this.flags.isMultiline ? 'lineEnd' : 'endOrLastLine' };
      case '*':
      case '+':
      case '?': throw this.error(`Dangling meta character '${character}'`);
      case '{': throw this.error('Illegal repetition');
      default: return this.literal(character);
    }
  }

  private literal(character: string): PatternNode {
    return { kind: 'set', has: this.cased(single(character.codePointAt(0) ?? 0)) };
  }

  private escape(letter: string): PatternNode {
    const place = PLACES[letter];

    if (place) {
      return { kind: 'place', place };
    }

    if (/^[1-9]$/.test(letter)) {
      return this.backreference(this.groupNumber(letter));
    }

    switch (letter) {
      case 'Q': return { kind: 'sequence', nodes: Array.from(this.until('\\E'), character => this.literal(character)) };
      case 'R': return this.lineBreak();
      case 'X': return { kind: 'sequence', nodes: [ { kind: 'set', has: ANYTHING }, { kind: 'repeat', node: { kind: 'set', has: MARKS }, min: 0, max: Infinity, isLazy: false } ] };
      case 'k': return this.backreference(this.namedGroup());
    }

    const escaped = this.escaped(letter);

    return { kind: 'set', has: this.cased(typeof escaped === 'number' ? single(escaped) : escaped) };
  }

  private lineBreak(): PatternNode {
    const pair: PatternNode[] = [ 13, 10 ].map(code => ({ kind: 'set', has: single(code) }));

    return { kind: 'atomic', node: { kind: 'choice', nodes: [ { kind: 'sequence', nodes: pair }, { kind: 'set', has: VERTICAL } ] } };
  }

  private backreference(index: number): PatternNode {
    return { kind: 'backreference', index, ignoresCase: this.flags.ignoresCase };
  }

  /** Takes as many digits as there are groups. */
  private groupNumber(first: string): number {
    let number = Number(first);

    for (let digit = this.peek(); digit !== undefined && /^[0-9]$/.test(digit) && number * 10 + Number(digit) <= this.groups; digit = this.peek()) {
      number = number * 10 + Number(this.next());
    }

    return number;
  }

  private namedGroup(): number {
    const name = this.take('<') ? this.until('>') : '';
    const index = this.names.get(name);

    if (index === undefined) {
      throw this.error(`Named capturing group <${name}> does not exist`);
    }

    return index;
  }

  private parenthesis(): PatternNode {
    if (++this.nesting > MAX_NESTING) {
      throw this.error(`Groups nest deeper than ${MAX_NESTING} levels`);
    }

    const flags = this.flags;
    const node = this.take('?') ? this.special(flags) : this.capture();

    this.nesting--;

    return node;
  }

  private capture(): PatternNode {
    const index = ++this.groups;

    return { kind: 'group', index, node: this.inner(this.flags) };
  }

  private special(outer: Flags): PatternNode {
    if (this.take(':')) return this.inner(outer);
    if (this.take('>')) return { kind: 'atomic', node: this.inner(outer) };
    if (this.take('=')) return { kind: 'look', node: this.inner(outer), isBehind: false, isNegative: false };
    if (this.take('!')) return { kind: 'look', node: this.inner(outer), isBehind: false, isNegative: true };
    if (this.take('<=')) return { kind: 'look', node: this.inner(outer), isBehind: true, isNegative: false };
    if (this.take('<!')) return { kind: 'look', node: this.inner(outer), isBehind: true, isNegative: true };
    if (this.take('<')) return this.namedCapture();

    return this.switched(outer);
  }

  private namedCapture(): PatternNode {
    const name = this.until('>');

    if (!/^[a-zA-Z][a-zA-Z0-9]*$/.test(name) || this.names.has(name)) {
      throw this.error(`Illegal or repeated group name <${name}>`);
    }

    this.names.set(name, this.groups + 1);

    return this.capture();
  }

  /** `(?i)` for what follows, `(?i:…)` for what is within. */
  private switched(outer: Flags): PatternNode {
    const on = this.many(/^[a-zA-Z]$/, 20);
    const off = this.take('-') ? this.many(/^[a-zA-Z]$/, 20) : '';

    if (!/^[idmsuxU]*$/.test(on + off)) {
      throw this.error('Unknown inline modifier');
    }

    const flags = switchFlags(outer, on, off);

    if (this.take(')')) {
      this.flags = flags;

      return NOTHING;
    }

    if (!this.take(':')) {
      throw this.error('Unknown inline modifier');
    }

    this.flags = flags;

    return this.inner(outer);
  }

  /** The rest of a group; flags that are switched within end with it. */
  private inner(outer: Flags): PatternNode {
    const node = this.choice();

    if (!this.take(')')) {
      throw this.error('Unclosed group');
    }

    this.flags = outer;

    return node;
  }

  private repeated(node: PatternNode): PatternNode {
    const range = this.quantifier();

    if (!range) {
      return node;
    }

    const isLazy = this.take('?');
    const repeat: PatternNode = { kind: 'repeat', node, ...range, isLazy };

    return !isLazy && this.take('+') ? { kind: 'atomic', node: repeat } : repeat;
  }

  private quantifier(): { min: number; max: number } | null {
    if (this.take('*')) return { min: 0, max: Infinity };
    if (this.take('+')) return { min: 1, max: Infinity };
    if (this.take('?')) return { min: 0, max: 1 };

    return this.take('{') ? this.counted(this.until('}')) : null;
  }

  private counted(text: string): { min: number; max: number } {
    const match = /^(\d+)(,?)(\d*)$/.exec(text);
    const min = Number(match?.[1]);
    const max = match?.[3] ? Number(match[3]) : match?.[2] ? Infinity : min;

    const isTooMuch = min > MAX_REPETITIONS || (max > MAX_REPETITIONS && max !== Infinity);

    if (!match || (!match[2] && match[3]) || max < min || isTooMuch) {
      throw this.error('Illegal repetition');
    }

    return { min, max };
  }
}
