import type { Place } from '../syntax/ast';

/** What the engine reports beside a result; `from` and `to` are offsets into the expression. */
export interface FeelWarning {
  code: WarningCode;
  message: string;
  from: number;
  to: number;
}

/** The engine's own names for what it suppresses. */
export const WARNING_CODES = [
  'NO_VARIABLE_FOUND',
  'NO_CONTEXT_ENTRY_FOUND',
  'NO_PROPERTY_FOUND',
  'NO_FUNCTION_FOUND',
  'NOT_COMPARABLE',
  'INVALID_TYPE',
  'FUNCTION_INVOCATION_FAILURE',
  'ASSERT_FAILURE'
] as const;

export type WarningCode = (typeof WARNING_CODES)[number];

const MOST_WARNINGS = 200;

/** Collects warnings; the same one at the same place, as in a loop, counts once. */
export class Warnings {

  private readonly warnings = new Map<string, FeelWarning>();
  private muted = 0;

  add(code: WarningCode, message: string, { from, to }: Place): void {
    if (!this.muted && this.warnings.size < MOST_WARNINGS) {
      this.warnings.set(`${code} ${from} ${to} ${message}`, { code, message, from, to });
    }
  }

  /** Runs something whose warnings would only confuse. */
  without<T>(action: () => T): T {
    this.muted++;

    try {
      return action();
    } finally {
      this.muted--;
    }
  }

  list(): FeelWarning[] {
    return [ ...this.warnings.values() ];
  }
}
