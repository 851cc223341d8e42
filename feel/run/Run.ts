import type { Budget } from './Budget';

/** What built-in functions see of the evaluation that they are part of. */
export interface Run {
  budget: Budget;
  now(): Date;
  random(): number;
}
