import type { Budget } from './Budget';
import type { FunctionSource } from './Scope';
import type { Warnings } from './Warnings';

/** What belongs to one evaluation. */
export interface Run {
  budget: Budget;
  warnings: Warnings;

  /** The functions that can be called everywhere, built in or brought by the caller. */
  functions: FunctionSource;
  now(): Date;
  random(): number;
}
