import type { JsonObject, JsonValue } from '../../feel/reading';
import { isContainer } from './isContainer';
import type { JsonPath } from './JsonPath';

/** A row: a node and which of its items. */
export interface NodeRow {
  node: OpenNode;
  index: number;
}

/** A list or object whose items are shown, each as one row and, where it is open too, the rows inside it. */
export class OpenNode {

  /** Undefined for a list. */
  private readonly keys: string[] | undefined;
  private readonly nodes = new Map<number, OpenNode>();

  /** The indices of what is opened, ascending. */
  private indices: number[] = [];

  /** How many rows its items take. */
  rows: number;

  constructor(
    private readonly value: JsonValue[] | JsonObject,
    private readonly parent: OpenNode | undefined,
    private readonly index: number
  ) {
    this.keys = Array.isArray(value) ? undefined : Object.keys(value);
    this.rows = this.size;
  }

  get size(): number {
    return Array.isArray(this.value) ? this.value.length : this.keys?.length ?? 0;
  }

  valueAt(index: number): JsonValue {
    return (Array.isArray(this.value) ? this.value[index] : this.value[this.keys?.[index] ?? '']) ?? null;
  }

  /** The index of a key, or of a list's index, where it is there. */
  indexOf(step: string | number): number | undefined {
    if (typeof step === 'number') {
      return this.keys === undefined && step < this.size ? step : undefined;
    }

    const index = this.keys?.indexOf(step) ?? -1;

    return index === -1 ? undefined : index;
  }

  pathOf(index: number): JsonPath {
    const own = this.keys?.[index] ?? index;

    return this.parent ? [ ...this.parent.pathOf(this.index), own ] : [ own ];
  }

  opened(index: number): OpenNode | undefined {
    return this.nodes.get(index);
  }

  /** @returns the opened item; undefined where nothing is inside it */
  open(index: number): OpenNode | undefined {
    const opened = this.nodes.get(index);
    const value = this.valueAt(index);

    if (opened || !isContainer(value)) {
      return opened;
    }

    const node = new OpenNode(value, this, index);

    this.nodes.set(index, node);
    this.insert(index);
    this.grow(node.rows);

    return node;
  }

  close(index: number): void {
    const node = this.nodes.get(index);

    if (node) {
      this.nodes.delete(index);
      this.indices = this.indices.filter(other => other !== index);
      this.grow(-node.rows);
    }
  }

  /** The number of an item's row in the whole tree. */
  rowOf(index: number): number {
    const before = this.indices.filter(opened => opened < index)
      .reduce((rows, opened) => rows + (this.nodes.get(opened)?.rows ?? 0), 0);

    return index + before + (this.parent ? this.parent.rowOf(this.index) + 1 : 0);
  }

  /** Some of its rows, those inside it included, from one on. */
  slice(from: number, count: number, found: NodeRow[] = []): NodeRow[] {
    let skip = from;
    let next = 0;

    for (const opened of [ ...this.indices, this.size ]) {

      // (1) the closed items up to the next opened one, and that one's own row
      const closed = Math.min(opened + 1, this.size) - next;
      const start = Math.min(skip, closed);

      for (let index = next + start; index < next + closed && found.length < count; index++) {
        found.push({ node: this, index });
      }

      skip -= start;
      next += closed;

      // (2) what is inside that one
      const inside = this.nodes.get(opened);

      if (inside && skip < inside.rows) {
        inside.slice(skip, count, found);
      }

      skip = Math.max(0, skip - (inside?.rows ?? 0));

      if (found.length >= count) {
        break;
      }
    }

    return found;
  }

  private insert(index: number): void {
    const last = this.indices.at(-1);

    if (last === undefined || last < index) {
      this.indices.push(index);
    } else {
      this.indices.splice(this.indices.findIndex(other => other > index), 0, index);
    }
  }

  private grow(rows: number): void {
    this.rows += rows;

    if (this.parent) {
      this.parent.grow(rows);
    }
  }
}
