import type { FunctionsProblem } from '../../protocol';
import type { LocalFunction } from './LocalFunction';

/** What a functions folder holds. */
export interface Discovery {
  functions: DiscoveredFunction[];
  problems: FunctionsProblem[];
}

export interface DiscoveredFunction {
  fn: LocalFunction;

  /** The template, from the folder. */
  definedIn?: string;

  /** By what else it is found. */
  otherNames?: string[];
}

/** The function of a name, or why there is none. */
export type FoundInFolder =

  // `lookedAt`: paths by whose times it was chosen
  | { kind: 'found'; fn: LocalFunction; lookedAt?: string[] }
  | { kind: 'none'; message: string }

  // it is defined, but cannot be run; or the folder itself cannot be used
  | { kind: 'unusable'; message: string };
