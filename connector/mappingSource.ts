import type { Mapping } from './lambdaTask';

/** What a `zeebe:input` or `zeebe:output` source is (connector contract 1). */
export type MappingSource =
  | { kind: 'missing' }
  | { kind: 'feel'; expression: string }
  | { kind: 'literal'; text: string };

export function readSource({ source }: Mapping): MappingSource {
  if (source === undefined) {
    return { kind: 'missing' };
  }

  return source.startsWith('=')
    ? { kind: 'feel', expression: source.slice(1) }
    : { kind: 'literal', text: source };
}

/**
 * A literal as the FEEL string literal that the engine reads it as: only `"`
 * is escaped for the user, so a backslash sequence is FEEL's (connector contract 3.1).
 */
export function literalAsFeel(text: string): string {
  return `"${text.replaceAll('"', '\\"')}"`;
}
