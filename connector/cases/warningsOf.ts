import type { RunReport } from '../run/report';

/** All that is amber in a run, in sentences: what it hides, what FEEL warns of. */
export function warningsOf(
  { problems, steps: { inputs, resultExpression, errorExpression, outputs } }: RunReport
): string[] {
  return [
    ...problems.filter(({ severity }) => severity !== 'info').map(({ message }) => message),
    ...[
      ...inputs,
      ...[ resultExpression, errorExpression ].filter(step => step !== undefined),
      ...outputs?.mappings ?? []
    ].flatMap(({ warnings }) => warnings.map(({ message }) => message))
  ];
}
