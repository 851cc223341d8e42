/**
 * Stands in for `@lezer/highlight` in the client's bundle. `lezer-feel` says by
 * it how FEEL is coloured in an editor of its own; we only parse, so these
 * colours would be 4 KB of the Modeler's start for nothing. The parsed tree is
 * the same.
 */

/** A kind of token, or what makes one of another. */
type Tag = (tag?: Tag) => Tag;

const tag: Tag = () => tag;

/** Every kind of token that may be asked for. */
export const tags: Record<string, Tag> = new Proxy({}, { get: () => tag });

/** @returns a source of node properties that has none, for any node */
export function styleTags(): () => null {
  return () => null;
}
