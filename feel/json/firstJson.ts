const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?=\s|$)/;
const WORD = /^(?:true|false|null)(?![\w$])/;

/**
 * The text of the first JSON value in a text, whatever follows it, or undefined where there is none: as Jackson reads a
 * value without looking at trailing tokens. A number alone has to end at a blank.
 */
export function firstJsonText(text: string): string | undefined {
  const start = text.trimStart();
  const end = endOfValue(start);

  return end === undefined ? undefined : start.slice(0, end);
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
