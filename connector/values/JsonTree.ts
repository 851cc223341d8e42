import type { JsonValue } from '../../feel/reading';
import { isContainer } from './isContainer';
import type { JsonPath } from './JsonPath';
import { OpenNode } from './OpenNode';

/** One line of a tree as it is shown. */
export interface JsonRow {
  path: JsonPath;
  value: JsonValue;

  /** Whether what is inside it is shown; undefined where nothing can be inside. */
  isOpen?: boolean;

  /** Which of its siblings it is, from 1, and how many there are. */
  position: number;
  siblings: number;
}

/**
 * A JSON value as a tree whose nodes open and close. It holds nothing for what
 * is closed and finds any row without walking through those before it, so that
 * a value of many megabytes is shown as fast as a small one.
 */
export class JsonTree {
  private readonly root: OpenNode;

  constructor(readonly value: JsonValue) {
    this.root = new OpenNode([ value ], undefined, 0);
  }

  /** How many rows there are, the value's own included. */
  get rowCount(): number {
    return this.root.rows;
  }

  /** Some of the rows, from an index on. */
  rows(from: number, count: number): JsonRow[] {
    return this.root.slice(from, count).map(({ node, index }) => ({
      path: node.pathOf(index).slice(1),
      value: node.valueAt(index),
      isOpen: isContainer(node.valueAt(index)) ? node.opened(index) !== undefined : undefined,
      position: index + 1,
      siblings: node.size
    }));
  }

  /** Opens or closes what is at a path; what is not there, or holds nothing, is left. */
  toggle(path: JsonPath, open: boolean): void {
    const found = this.find(path);

    if (found && open) {
      found.node.open(found.index);
    } else if (found) {
      found.node.close(found.index);
    }
  }

  isOpen(path: JsonPath): boolean {
    const found = this.find(path);

    return found?.node.opened(found.index) !== undefined;
  }

  /** Opens all that encloses a path. @returns the row's index; undefined where the value has no such path */
  reveal(path: JsonPath): number | undefined {
    for (let length = 0; length < path.length; length++) {
      this.toggle(path.slice(0, length), true);
    }

    const found = this.find(path);

    return found && found.node.rowOf(found.index);
  }

  /**
   * Opens everything down to a level (1: what is directly in the value), in
   * slices: each step opens one node, so that whoever drives it may pause.
   */
  *expand(levels: number): Generator<void> {
    let nodes: OpenNode[] = [ this.root ];

    for (let level = 0; level < levels && nodes.length > 0; level++) {
      const inner: OpenNode[] = [];

      for (const node of nodes) {
        for (let index = 0; index < node.size; index++) {
          const opened = node.open(index);

          if (opened) {
            inner.push(opened);
          }

          yield;
        }
      }

      nodes = inner;
    }
  }

  /** The row's place among the open nodes; undefined where a node on the way is closed or missing. */
  private find(path: JsonPath): { node: OpenNode; index: number } | undefined {
    let node: OpenNode | undefined = this.root;
    let index: number | undefined = 0;

    for (const step of path) {
      node = node.opened(index);
      index = node?.indexOf(step);

      if (node === undefined || index === undefined) {
        return undefined;
      }
    }

    return { node, index };
  }
}
