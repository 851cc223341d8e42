/** As AWS makes them; those of its documentation, which many tests use, end in EXAMPLE. */
const ACCESS_KEY_ID = /\b(?:AKIA|ASIA)(?![A-Z0-9]*EXAMPLE\b)[A-Z2-7]{16}\b/;

/** Whether an AWS access key stands in a value, at any depth. */
export function plainKeyIn(value: unknown): boolean {
  if (typeof value === 'string') {
    return ACCESS_KEY_ID.test(value);
  }

  return typeof value === 'object' && value !== null
    && Object.entries(value).some(([ key, entry ]) => ACCESS_KEY_ID.test(key) || plainKeyIn(entry));
}
