/** Where something stands in the expression, as offsets into its text. */
export interface Place {
  from: number;
  to: number;
}

/**
 * A FEEL expression, as Camunda's engine understands it: what the concrete
 * syntax tree says, without punctuation.
 */
export type Expression = Place & (
  | { kind: 'null' }
  | { kind: 'boolean'; value: boolean }
  | { kind: 'number'; digits: string }
  | { kind: 'string'; value: string }
  | { kind: 'temporal'; type: TemporalLiteral; text: string }
  | { kind: 'input' }
  | { kind: 'variable'; name: string }
  | { kind: 'path'; target: Expression; key: string }
  | { kind: 'list'; items: Expression[] }
  | { kind: 'context'; entries: ContextEntry[] }
  | Range
  | { kind: 'arithmetic'; operator: ArithmeticOperator; left: Expression; right: Expression }
  | { kind: 'negation'; operand: Expression }
  | { kind: 'comparison'; operator: ComparisonOperator; left: Expression; right: Expression }
  | { kind: 'and' | 'or'; left: Expression; right: Expression }
  | { kind: 'in'; value: Expression; tests: UnaryTest[] }
  | { kind: 'test'; test: UnaryTest }
  | { kind: 'instanceOf'; value: Expression; type: string }
  | { kind: 'if'; condition: Expression; then: Expression; otherwise: Expression }
  | { kind: 'for'; iterators: Iterator[]; body: Expression }
  | { kind: 'some' | 'every'; iterators: Iterator[]; condition: Expression }
  | { kind: 'filter'; list: Expression; filter: Expression }
  | Call
  | { kind: 'function'; parameters: string[]; body: Expression }
);

export interface Call {
  kind: 'call';

  /** The function's name; `namePlace` is where it stands. */
  name: string;
  namePlace: Place;

  /** The context that holds the function, for `context.name(…)`. */
  holder: Expression | null;
  args: Arguments;
}

export interface Range {
  kind: 'range';
  start: Expression;
  end: Expression;
  startIncluded: boolean;
  endIncluded: boolean;
}

export interface ContextEntry {
  key: string;
  value: Expression;
}

/** `name in source`, or `name in source .. end`. */
export interface Iterator {
  name: string;
  source: Expression;
  end: Expression | null;
}

export type Arguments =
  | { kind: 'positional'; values: Expression[] }
  | { kind: 'named'; values: Array<{ name: string; value: Expression }> };

/** What may stand behind `in`: `> 5`, `[1..5]`, or any expression. */
export type UnaryTest = Place & (
  | { kind: 'compare'; operator: OrderOperator | '='; value: Expression }
  | { kind: 'within'; range: Range }
  | { kind: 'matches'; expression: Expression }
);

export type TemporalLiteral = 'date' | 'time' | 'date and time' | 'duration' | '@';
export type ArithmeticOperator = '+' | '-' | '*' | '/' | '**';
export type OrderOperator = '<' | '<=' | '>' | '>=';
export type ComparisonOperator = OrderOperator | '=' | '!=';
