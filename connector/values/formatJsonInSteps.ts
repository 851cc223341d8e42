import { formatJson, type JsonValue } from '../../feel/reading';
import { isContainer } from './isContainer';
import { Steps } from './Steps';

const INDENT = '  ';

/** As `formatJson` with an indent of 2, for values of many megabytes: between two steps whoever drives it may pause. */
export function *formatJsonInSteps(value: JsonValue): Generator<void, string> {
  const pieces: string[] = [];

  yield *write(value, '\n', pieces, new Steps());

  return pieces.join('');
}

/** @param margin a line break, and what moves in the lines after it */
function *write(value: JsonValue, margin: string, pieces: string[], steps: Steps): Generator<void, void> {
  if (!isContainer(value)) {
    pieces.push(formatJson(value));
    return;
  }

  const isList = Array.isArray(value);
  const inner = margin + INDENT;
  let before = isList ? '[' : '{';

  for (const key of isList ? value.keys() : Object.keys(value)) {
    const item = (isList ? value[Number(key)] : value[key]) ?? null;

    pieces.push(before, inner, isList ? '' : `${JSON.stringify(key)}: `);
    before = ',';

    if (isContainer(item)) {
      yield *write(item, inner, pieces, steps);
    } else {
      pieces.push(formatJson(item));
    }

    if (steps.next()) {
      yield;
    }
  }

  pieces.push(margin, isList ? ']' : '}');
}
