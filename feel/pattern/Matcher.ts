import { EvaluationFailure } from '../run/errors';
import { isAtPlace } from './isAtPlace';
import { otherCases } from './characterSets';

import type { Budget } from '../run/Budget';
import type { Instruction, Program } from './compileNode';

/** One call may try so much; it counts as steps of the run, too. */
const MOST_TRIES = 20_000_000;
const TRIES_PER_STEP = 16;
const TRIES_PER_LOOK = 16_384;

/** Nothing was saved in a slot. */
const NOTHING = -1;

/** How far a matcher may go back, in places that it remembers. */
const MOST_REMEMBERED = 4_000_000;

/**
 * Runs a program over a text: goes on as long as it fits, and where it does
 * not, goes back to the last choice. Every instruction counts, so that a
 * pattern which could go back for ever comes to an end after the same work on
 * every machine.
 */
export class Matcher {

  private slots: number[];
  private tries = 0;
  private lastEnd = 0;

  constructor(
    private readonly program: Program,
    private readonly text: string,

    /** The pattern as it is written, for messages. */
    private readonly source: string,
    private readonly budget: Budget
  ) {
    this.slots = [];
  }

  /**
   * Finds the next match at or behind a position.
   *
   * @returns where each group starts and ends, two numbers a group, -1 for one that took no part
   * @throws {EvaluationFailure} where that takes too many tries
   */
  find(from: number): number[] | null {
    for (let start = from; start <= this.text.length; start++) {
      if (this.runFrom(start)) {
        this.lastEnd = this.slots[1] ?? start;

        return this.slots;
      }

      // the second half of a character is no place to begin
      start += isPair(this.text, start) ? 1 : 0;
    }

    return null;
  }

  private runFrom(start: number): boolean {
    const [ , first ] = this.program.instructions;

    // most patterns begin with a character: where it is not, there is no need to try
    const codePoint = this.text.codePointAt(start);

    if (first?.op === 'set' && (codePoint === undefined || !first.has(codePoint))) {
      this.count();

      return false;
    }

    this.slots = new Array<number>(this.program.slots).fill(NOTHING);

    return this.run(this.program.instructions, start) !== null;
  }

  /** Where the match ends; `null` if there is none. */
  private run(instructions: Instruction[], start: number, end: number | null = null): number | null {
    const { text } = this;

    // places to go back to, or, with a negative number, slots to restore first
    const places: number[] = [];
    const positions: number[] = [];
    let at = 0;
    let position = start;

    for (;;) {
      this.count();
      const instruction = instructions[at];
      let fits = true;

      switch (instruction?.op) {
        case 'set': {
          const codePoint = text.codePointAt(position);

          fits = codePoint !== undefined && instruction.has(codePoint);
          position += codePoint !== undefined && codePoint > 0xffff ? 2 : 1;
          at++;
          break;
        }
        case 'either':
          places.push(instruction.second);
          positions.push(position);
          at = instruction.first;
          break;
        case 'jump':
          at = instruction.to;
          break;
        case 'save':
          places.push(~instruction.slot);
          positions.push(this.slots[instruction.slot] ?? NOTHING);
          this.slots[instruction.slot] = position;
          at++;
          break;
        case 'progress':
          at = this.slots[instruction.slot] === position ? instruction.exit : at + 1;
          break;
        case 'place':
          fits = isAtPlace(instruction.place, text, position, this.lastEnd);
          at++;
          break;
        case 'backreference': {
          const length = this.lengthOfGroupAt(instruction.index, position, instruction.ignoresCase);

          fits = length !== null;
          position += length ?? 0;
          at++;
          break;
        }
        case 'look':
        case 'atomic': {
          const before = this.slots.slice();
          const reached = instruction.op === 'look' ? this.look(instruction, position) : this.run(instruction.program, position);

          fits = reached !== null;
          position = reached ?? position;
          this.rememberChanges(before, places, positions);
          at++;
          break;
        }
        default:
          if (end === null || position === end) {
            return position;
          }

          fits = false;
      }

      if (fits) {
        continue;
      }

      const back = this.goBack(places, positions);

      if (!back) {
        return null;
      }

      at = back.at;
      position = back.position;
    }
  }

  /** Undoes what was saved since the last choice, and gives that. */
  private goBack(places: number[], positions: number[]): { at: number; position: number } | null {
    for (;;) {
      const at = places.pop();
      const position = positions.pop();

      if (at === undefined || position === undefined) {
        return null;
      }

      if (at >= 0) {
        return { at, position };
      }

      this.slots[~at] = position;
    }
  }

  private look({ program, behind, isNegative }: Extract<Instruction, { op: 'look' }>, position: number): number | null {
    const before = this.slots.slice();
    const found = behind ? this.lookBehind(program, position, behind) : this.run(program, position) !== null;

    if (isNegative) {
      this.slots = before;
    }

    return found !== isNegative ? position : null;
  }

  private lookBehind(program: Instruction[], position: number, { min, max }: { min: number; max: number }): boolean {
    for (let start = position - min; start >= Math.max(0, position - max); start--) {
      if (this.run(program, start, position) !== null) {
        return true;
      }
    }

    return false;
  }

  private rememberChanges(before: number[], places: number[], positions: number[]): void {
    for (const [ slot, value ] of before.entries()) {
      if (this.slots[slot] !== value) {
        places.push(~slot);
        positions.push(value);
      }
    }

    if (places.length > MOST_REMEMBERED) {
      throw this.tooMuch();
    }
  }

  /** How long the text of a group is that stands here once more. */
  private lengthOfGroupAt(index: number, position: number, ignoresCase: boolean): number | null {
    const [ from = NOTHING, to = NOTHING ] = [ this.slots[2 * index], this.slots[2 * index + 1] ];

    if (from === NOTHING || to === NOTHING) {
      return null;
    }

    const group = this.text.slice(from, to);
    const here = this.text.slice(position, position + group.length);

    this.tries += group.length;

    return here === group || (ignoresCase && isSameIgnoringCase(here, group)) ? group.length : null;
  }

  private count(): void {
    if (++this.tries % TRIES_PER_LOOK === 0) {
      this.budget.spend(TRIES_PER_LOOK / TRIES_PER_STEP);
    }

    if (this.tries > MOST_TRIES) {
      throw this.tooMuch();
    }
  }

  private tooMuch(): EvaluationFailure {
    return new EvaluationFailure(`The pattern '${this.source.slice(0, 100)}' takes too long on this input: make its repetitions unambiguous`, null, 'time');
  }
}

function isPair(text: string, position: number): boolean {
  return (text.codePointAt(position) ?? 0) > 0xffff;
}

function isSameIgnoringCase(left: string, right: string): boolean {
  return left.length === right.length && Array.from(left).every((character, index) => {
    const [ code, other ] = [ character.codePointAt(0) ?? 0, Array.from(right)[index]?.codePointAt(0) ?? 0 ];

    return code === other || otherCases(code, false).includes(other);
  });
}
