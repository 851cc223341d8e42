/** Where a function is meant to live; local ones live in no account. */
export interface FunctionPlace {
  region: string;
  account?: string;
  qualifier?: string;
}

/** Of a call that names none. */
export const DEFAULT_REGION = 'us-east-1';
export const NO_ACCOUNT = '000000000000';

/** Whether what templates say is the same in both. */
export function isSamePlace(one: FunctionPlace, other: FunctionPlace): boolean {
  return one.region === other.region && one.account === other.account;
}
