import type { ExpressionStep, InputStep, RunReport } from '../../connector/run/report';
import type { FeelWarning } from '../../feel';

/** A warning of FEEL, and where it comes from. */
export interface PlacedWarning extends FeelWarning {

  /** An input's or output's target, or the expression's name. */
  field: string;

  /** The piece of the expression that it is about. */
  piece: string;
}

/** What the engine would warn about in a run, in the order of its steps. */
export function feelWarnings({ steps }: RunReport): PlacedWarning[] {
  const { inputs, resultExpression, errorExpression, outputs } = steps;

  return [
    ...inputs.flatMap(step => placed(step.target, step)),
    ...(resultExpression ? placed('resultExpression', resultExpression) : []),
    ...(errorExpression ? placed('errorExpression', errorExpression) : []),
    ...(outputs?.mappings ?? []).flatMap(step => placed(step.target, step))
  ];
}

function placed(field: string, { source, warnings }: ExpressionStep | InputStep): PlacedWarning[] {
  const expression = source.replace(/^=/, '');

  return warnings.map(warning => ({ ...warning, field, piece: expression.slice(warning.from, warning.to) }));
}
