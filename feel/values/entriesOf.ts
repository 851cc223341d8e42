import type { FeelContext, Value } from './value';

/** Up to so many entries keep their order in the engine's maps. */
const MOST_IN_ORDER = 4;

const BITS_PER_LEVEL = 5;
const LAST_LEVEL = 30;

interface Hashed {
  key: string;
  hash: number;
}

/**
 * A context's entries in the engine's order, which shows in `string`, `to json`
 * and `get entries`: with more than four, that of the places in Scala's
 * immutable hash map, a tree of 32 branches a level.
 */
export function entriesOf({ variables }: FeelContext): Array<[ key: string, value: Value ]> {
  if (variables.size <= MOST_IN_ORDER) {
    return [ ...variables ];
  }

  const hashed = Array.from(variables.keys(), key => ({ key, hash: spread(hashOf(key)) }));

  return inTree(hashed, 0).map(key => [ key, variables.get(key) ?? null ]);
}

/** What has a place of its own comes first, then what shares one, a level deeper. */
function inTree(entries: Hashed[], level: number): string[] {
  const places = new Map<number, Hashed[]>();

  for (const entry of entries) {
    const place = entry.hash >>> level & 31;
    const others = places.get(place);

    if (others) {
      others.push(entry);
    } else {
      places.set(place, [ entry ]);
    }
  }

  const inOrder = Array.from(places).sort(([ left ], [ right ]) => left - right).map(([ , sharing ]) => sharing);
  const isDeeper = level < LAST_LEVEL;

  return [
    ...inOrder.filter(({ length }) => length === 1 || !isDeeper).flat().map(({ key }) => key),
    ...inOrder.filter(({ length }) => length > 1 && isDeeper)
      .flatMap(sharing => inTree(sharing, level + BITS_PER_LEVEL))
  ];
}

/** Java's hash of a string. */
function hashOf(text: string): number {
  let hash = 0;

  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(31, hash) + text.charCodeAt(index) | 0;
  }

  return hash;
}

/** As Scala spreads hashes over the bits. */
function spread(hash: number): number {
  let bits = hash + ~(hash << 9) | 0;

  bits ^= bits >>> 14;
  bits = bits + (bits << 4) | 0;

  return bits ^ bits >>> 10;
}
