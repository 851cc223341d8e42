/** Keys and indices (from 0) that lead from a value to one inside it. */
export type JsonPath = ReadonlyArray<string | number>;
