import { Budget } from './run/Budget';
import { collectReferences } from './syntax/collectReferences';
import { FeelSyntaxError } from './syntax/FeelSyntaxError';
import { readExpression } from './syntax/readExpression';

import type { FunctionReference, VariableReference } from './syntax/collectReferences';

export type { FunctionReference, VariableReference } from './syntax/collectReferences';

/**
 * The variables that an expression reads, with the whole path that it asks
 * for: `order.items[1].price` reads `[ 'order', 'items' ]`. Names that the
 * expression itself defines are left out. An expression that is not FEEL reads
 * nothing.
 */
export function variablesOf(expression: string): VariableReference[] {
  return referencesOf(expression).variables;
}

/** The functions that an expression calls, built-in or not. */
export function functionsOf(expression: string): FunctionReference[] {
  return referencesOf(expression).functions;
}

/** What the string literals of an expression say, but not those that write a date, time or duration. */
export function stringsOf(expression: string): string[] {
  return referencesOf(expression).strings;
}

function referencesOf(expression: string) {
  try {
    return collectReferences(readExpression(expression, new Budget()));
  } catch (error) {
    if (error instanceof FeelSyntaxError) {
      return { variables: [], functions: [], strings: [] };
    }

    throw error;
  }
}
