import type { JsonInput } from '../../../feel';
import { firstJsonText, parseJsonInput } from '../../../feel';

/**
 * The first JSON value in a text, or undefined where there is none (connector contract 3.6). Its numbers keep their
 * point, which FEEL sees.
 */
export function firstJsonValue(text: string): JsonInput | undefined {
  const first = firstJsonText(text);
  const parsed = first === undefined ? undefined : parseJsonInput(first);

  return parsed?.kind === 'value' ? parsed.value : undefined;
}
