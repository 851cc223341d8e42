import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import type { Node } from 'jsonc-parser';

type Path = ReadonlyArray<string | number>;

/**
 * The line of the value that a sentence of a schema is about, such as `"cases[0].expect.verdict" is missing.`; of
 * what is missing, that of where it should be.
 */
export function lineOfSentence(text: string, message: string): number {
  const [ , place = '' ] = /^"([^"]*)"/.exec(message) ?? [];

  return lineAt(text, place.split(/[.[\]]/).filter(step => step !== '').map(step => /^\d+$/.test(step) ? Number(step) : step));
}

/** The line from 1 that a value stands in, or what is there of the way to it. */
export function lineAt(source: string, path: Path): number {
  const text = withoutMark(source);
  const tree = parseTree(text);

  for (let length = path.length; tree && length > 0; length--) {
    const node = findNodeAtLocation(tree, path.slice(0, length));

    if (node) {
      return lineEndsIn(text, 0, offsetOf(node)) + 1;
    }
  }

  return 1;
}

/** The line of each case's name, in their order. */
export function linesOfCases(source: string): number[] {
  const text = withoutMark(source);
  const tree = parseTree(text);
  const cases = tree && findNodeAtLocation(tree, [ 'cases' ])?.children || [];
  let [ line, from ] = [ 1, 0 ];

  return cases.map(testCase => {
    const at = offsetOf(findNodeAtLocation(testCase, [ 'name' ]) ?? testCase);

    line += lineEndsIn(text, from, at);
    from = at;

    return line;
  });
}

/** A value is looked for where its key stands. */
function offsetOf(node: Node): number {
  return (node.parent?.type === 'property' ? node.parent : node).offset;
}

function lineEndsIn(text: string, from: number, to: number): number {
  return text.slice(from, to).split('\n').length - 1;
}

/** A byte order mark is no JSON. */
function withoutMark(text: string): string {
  return text.replace(/^\uFEFF/, '');
}
