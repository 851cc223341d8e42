import type { JsonObject } from '../../../feel/reading';
import type { ResponseStep } from '../../../connector/run/report';

/** The response as result and error expression see it (connector contract 3.6). */
export function responseOf({ statusCode, executedVersion, payload }: ResponseStep): JsonObject {
  return { statusCode, executedVersion: executedVersion ?? null, payload };
}
