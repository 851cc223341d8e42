import type { JsonValue } from '../feel';
import type { RunReport } from '../connector/run/report';

/** A report as plain JSON: what is undefined is left out. */
export function reportToJson(report: RunReport): JsonValue {
  return toJson(report);
}

function toJson(value: unknown): JsonValue {
  if (Array.isArray(value)) {
    return value.map(toJson);
  }

  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).flatMap(
      ([ key, entry ]) => entry === undefined ? [] : [ [ key, toJson(entry) ] ]
    ));
  }

  return typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean' ? value : null;
}
