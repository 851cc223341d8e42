import type { ExpressionStep } from '../../../connector/run/report';

/** How many errors and warnings steps have, such as `1 error, 2 warnings`; undefined where there are none. */
export function countTrouble(steps: ExpressionStep[]): string | undefined {
  const errors = steps.filter(({ error }) => error !== undefined).length;
  const warnings = steps.flatMap(step => step.warnings).length;
  const counts = [ plural(errors, 'error'), plural(warnings, 'warning') ].filter(text => text !== '');

  return counts.length > 0 ? counts.join(', ') : undefined;
}

function plural(count: number, word: string): string {
  return count === 0 ? '' : `${count} ${word}${count === 1 ? '' : 's'}`;
}
