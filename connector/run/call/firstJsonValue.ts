import type { JsonInput } from '../../../feel';
import { parseJsonInput } from '../../../feel';

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?=\s|$)/;
const WORD = /^(?:true|false|null)(?![\w$])/;

/**
 * The first JSON value in a text, whatever follows it, or undefined where there
 * is none: as Jackson reads a value without looking at trailing tokens
 * (connector contract 3.6). Its numbers keep their point, which FEEL sees.
 */
export function firstJsonValue(text: string): JsonInput | undefined {
  const start = text.trimStart();
  const end = endOfValue(start);

  if (end === undefined) {
    return undefined;
  }

  const parsed = parseJsonInput(start.slice(0, end));

  return parsed.kind === 'value' ? parsed.value : undefined;
}

function endOfValue(text: string): number | undefined {
  switch (text[0]) {
    case '{':
    case '[':
      return endOfContainer(text);
    case '"':
      return endOfString(text, 0);
    default:
      return (NUMBER.exec(text) ?? WORD.exec(text))?.[0].length;
  }
}

function endOfContainer(text: string): number | undefined {
  let depth = 0;

  for (let at = 0; at < text.length; at++) {
    const character = text[at];

    if (character === '"') {
      const end = endOfString(text, at);

      if (end === undefined) {
        return undefined;
      }

      at = end - 1;
    } else if (character === '{' || character === '[') {
      depth++;
    } else if ((character === '}' || character === ']') && --depth === 0) {
      return at + 1;
    }
  }

  return undefined;
}

function endOfString(text: string, start: number): number | undefined {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') {
      at++;
    } else if (text[at] === '"') {
      return at + 1;
    }
  }

  return undefined;
}
