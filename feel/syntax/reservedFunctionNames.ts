/** Built-in functions whose names hold words that are otherwise reserved. */
export const RESERVED_FUNCTION_NAMES = [
  'get or else',
  'years and months duration'
];
