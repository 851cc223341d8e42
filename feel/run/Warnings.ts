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

/** Of each code; a reader has no use for more. */
const MOST_OF_A_CODE = 100;

/** Collects warnings; the same one at the same place, as in a loop, counts once. */
export class Warnings {

  private readonly warnings = new Map<string, FeelWarning>();
  private readonly counts = new Map<WarningCode, number>();

  /** The message is written only where it is kept. */
  add(code: WarningCode, message: () => string, { from, to }: Place): void {
    const count = this.counts.get(code) ?? 0;

    if (count >= MOST_OF_A_CODE) {
      return;
    }

    const text = message();
    const key = `${code} ${from} ${to} ${text}`;

    if (!this.warnings.has(key)) {
      this.warnings.set(key, { code, message: text, from, to });
      this.counts.set(code, count + 1);
    }
  }

  /** The message of the first failed assertion, if there is one. */
  get failedAssertion(): FeelWarning | null {
    return this.counts.has('ASSERT_FAILURE') ? this.list().find(({ code }) => code === 'ASSERT_FAILURE') ?? null : null;
  }

  list(): FeelWarning[] {
    return [ ...this.warnings.values() ];
  }
}
