import { formatJson, isJsonObject, type JsonValue } from '../../feel/reading';

export interface JsonPreview {
  text: string;
  isComplete: boolean;
}

/** The beginning of a value as indented JSON, made without formatting the rest of it. */
export function previewJson(value: JsonValue, limit: number): JsonPreview {
  let text = '';

  for (const piece of piecesOf(value, '\n')) {
    if (text.length + piece.length > limit) {
      return { text: `${text}${piece.slice(0, limit - text.length)}\u2026`, isComplete: false };
    }

    text += piece;
  }

  return { text, isComplete: true };
}

function* piecesOf(value: JsonValue, newline: string): Generator<string> {
  if (Array.isArray(value)) {
    yield* list('[', value.map((item): Member => [ '', item ]), ']', newline);
  } else if (isJsonObject(value)) {
    yield* list('{', Object.entries(value), '}', newline);
  } else {
    yield formatJson(value);
  }
}

type Member = [ key: string, value: JsonValue ];

function* list(open: '[' | '{', members: Member[], close: ']' | '}', newline: string): Generator<string> {
  if (members.length === 0) {
    yield open + close;
    return;
  }

  const inner = `${newline}  `;

  for (const [ index, [ key, value ] ] of members.entries()) {
    yield (index === 0 ? open : ',') + inner + (open === '{' ? `${JSON.stringify(key)}: ` : '');
    yield* piecesOf(value, inner);
  }

  yield newline + close;
}
