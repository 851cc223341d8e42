import { formatJson } from '../../feel';
import type { JsonObject, JsonValue } from '../../feel';
import { bold, red, yellow } from '../terminal/styled';
import type { Printed } from '../terminal/styled';

/** An answer of `eval`, for people. */
export function describeAnswer(answer: JsonObject): Printed {
  return [ answer.kind === 'value' ? describeValue(answer) : describeFailure(answer), listOf(answer.warnings).map(describeWarning) ];
}

function describeValue({ value = null, type }: JsonObject): Printed {
  return [ bold('value'), `  ${formatJson(value, 2)}\n`, bold('type'), `   ${textOf(type)}\n` ];
}

function describeFailure({ phase, message, from }: JsonObject): Printed {
  const place = typeof from === 'number' ? ` (at character ${from + 1})` : '';

  return [ red(phase === 'parse' ? 'no FEEL' : 'fails'), `  ${textOf(message)}${place}\n` ];
}

function describeWarning(warning: JsonValue): Printed {
  const { code, message } = typeof warning === 'object' && warning !== null && !Array.isArray(warning) ? warning : {};

  return [ yellow(textOf(code)), `  ${textOf(message)}\n` ];
}

function listOf(value: JsonValue | undefined): JsonValue[] {
  return Array.isArray(value) ? value : [];
}

function textOf(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value : formatJson(value ?? null);
}
