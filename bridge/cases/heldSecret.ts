import { createMask } from '../../connector/run/masking/maskSecrets';
import { equalJson } from '../../connector/values/equalJson';
import type { JsonValue } from '../../feel/reading';
import type { Secrets } from '../secrets/Secrets';

/** Shorter values, such as a number or a region's end, stand in many a text that gives nothing away. */
const LEAST_LENGTH = 6;

/**
 * The name of a secret of this machine whose value stands in some JSON, as it
 * is or encoded; undefined where there is none.
 *
 * @param before what stands there already: what it holds is not told again
 */
export async function heldSecret(secrets: Secrets, value: JsonValue, before: JsonValue): Promise<string | undefined> {
  const names = await secrets.names();
  const known = await Promise.all(names.map(async name => ({ name, secret: await secrets.find(name) ?? '' })));
  const candidates = known.filter(({ secret }) => secret.trim().length >= LEAST_LENGTH);

  // most of the time one look at all of them together is enough
  return holds(value, candidates.map(({ secret }) => secret))
    ? candidates.find(({ secret }) => holds(value, [ secret ]) && !holds(before, [ secret ]))?.name
    : undefined;
}

function holds(value: JsonValue, secrets: string[]): boolean {
  return !equalJson(createMask(secrets)(value), value);
}
