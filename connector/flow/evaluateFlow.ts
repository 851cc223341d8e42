import { Budget, evaluate } from '../../feel';
import type { EvaluateOptions, JsonInputObject, JsonValue } from '../../feel';
import { alwaysRejected } from '../rejectedDeployment';

/** A value, or what Operate would show of the incident. */
export type FlowValue<T> = { kind: 'value'; value: T } | { kind: 'incident'; message: string };

/** What one expression of the flow may use up: it is evaluated in the window, which must not wait. */
const LIMITS = { steps: 200_000, memory: 32_000_000 };

/** Each expression has a budget of its own; how long it takes nobody asks. */
export function flowOptions(): EvaluateOptions & { clock(): number } {
  return { budget: new Budget(LIMITS), now: () => new Date(), random: Math.random, clock: () => 0 };
}

/** Evaluates FEEL of the flow, with its `=`. */
export function evaluateFeel(source: string, variables: JsonInputObject): FlowValue<JsonValue> {
  if (!source.startsWith('=')) {
    return { kind: 'incident', message: alwaysRejected(`'${source}' is no FEEL expression. Put = in front of it.`) };
  }

  const evaluation = evaluate(source.slice(1), variables, flowOptions());

  return evaluation.kind === 'value'
    ? { kind: 'value', value: evaluation.value }
    : { kind: 'incident', message: `Failed to evaluate expression '${source.slice(1)}': ${evaluation.message}` };
}

/** A condition must give true or false; null is neither, and an incident. */
export function evaluateCondition(source: string, variables: JsonInputObject): FlowValue<boolean> {
  const evaluated = evaluateFeel(source, variables);

  if (evaluated.kind === 'incident') {
    return evaluated;
  }

  const { kind, value } = evaluated;

  return typeof value === 'boolean' ? { kind, value } : wrongType(source, 'BOOLEAN', value);
}

export function evaluateList(source: string, variables: JsonInputObject): FlowValue<JsonValue[]> {
  const evaluated = evaluateFeel(source, variables);

  if (evaluated.kind === 'incident') {
    return evaluated;
  }

  const { kind, value } = evaluated;

  return Array.isArray(value) ? { kind, value } : wrongType(source, 'ARRAY', value);
}

function wrongType(source: string, expected: string, value: JsonValue): { kind: 'incident'; message: string } {
  return {
    kind: 'incident',
    message: `Expected result of the expression '${source.slice(1)}' to be '${expected}', but was '${engineTypeOf(value)}'.`
  };
}

function engineTypeOf(value: JsonValue): string {
  if (value === null) {
    return 'NULL';
  }

  if (Array.isArray(value)) {
    return 'ARRAY';
  }

  switch (typeof value) {
    case 'boolean':
      return 'BOOLEAN';
    case 'string':
      return 'STRING';
    case 'object':
      return 'OBJECT';
    default:
      return 'NUMBER';
  }
}
