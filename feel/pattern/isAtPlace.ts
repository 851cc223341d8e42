import { LINE_ENDS, WORDS } from './characterSets';

import type { Place } from './PatternNode';

const CARRIAGE_RETURN = 13;
const LINE_FEED = 10;

/** Whether a position in a text is such a place, as Java has it. */
export function isAtPlace(place: Place, text: string, position: number, lastEnd: number): boolean {
  switch (place) {
    case 'start': return position === 0;
    case 'end': return position === text.length;
    case 'lastEnd': return position === lastEnd;
    case 'endOrLastLine': return position === text.length || (isLineEnd(text, position) && position + lengthOfLineEnd(text, position) === text.length);
    case 'lineStart': return position === 0 || (position < text.length && isBehindLineEnd(text, position));
    case 'lineEnd': return position === text.length || isLineEnd(text, position);
    case 'wordBoundary': return isWord(text, position - 1) !== isWord(text, position);
    case 'noWordBoundary': return isWord(text, position - 1) === isWord(text, position);
  }
}

/** Whether a line ends here; nothing ends between the two halves of `\r\n`. */
function isLineEnd(text: string, position: number): boolean {
  return LINE_ENDS(text.charCodeAt(position)) && !isWithinPair(text, position);
}

function isBehindLineEnd(text: string, position: number): boolean {
  return LINE_ENDS(text.charCodeAt(position - 1)) && !isWithinPair(text, position);
}

function isWithinPair(text: string, position: number): boolean {
  return text.charCodeAt(position) === LINE_FEED && text.charCodeAt(position - 1) === CARRIAGE_RETURN;
}

function lengthOfLineEnd(text: string, position: number): number {
  return isWithinPair(text, position + 1) ? 2 : 1;
}

function isWord(text: string, position: number): boolean {
  return position >= 0 && position < text.length && WORDS(text.charCodeAt(position));
}
