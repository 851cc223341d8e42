/** Where something stands in the expression, as offsets into its text. */
export interface Place {
  from: number;
  to: number;
}

/** A FEEL expression, in the parts that Camunda's engine takes it apart into. */
export type Expression = Place & (
  | { kind: 'null' }
  | { kind: 'boolean'; value: boolean }
  | { kind: 'number'; digits: string }
  | { kind: 'string'; value: string }
  | { kind: 'temporal'; type: TemporalLiteral; text: string }
  | { kind: 'input' }

  /** `a.b.c`: a variable, and what is asked of it at once. */
  | { kind: 'variable'; name: string; path: string[] }

  /** What is asked of any other value: `f(x).b`. */
  | { kind: 'path'; target: Expression; key: string }
  | { kind: 'list'; items: Expression[] }
  | { kind: 'context'; entries: ContextEntry[] }
  | Range
  | { kind: 'arithmetic'; operator: ArithmeticOperator; left: Expression; right: Expression }
  | { kind: 'negation'; operand: Expression }
  | { kind: 'comparison'; operator: ComparisonOperator; left: Expression; right: Expression }
  | { kind: 'and' | 'or'; left: Expression; right: Expression }
  | { kind: 'in'; value: Expression; test: Expression }
  | UnaryTest
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

/** `name in source`, or `name in source..end`. */
export interface Iterator extends Place {
  name: string;
  source: Expression;
  end: Expression | null;
}

export type Arguments =
  | { kind: 'positional'; values: Expression[] }
  | { kind: 'named'; values: Array<{ name: string; value: Expression }> };

/**
 * What looks at the tested value: behind `in`, or, of the first two kinds,
 * anywhere, where the engine warns that there is none.
 */
export type UnaryTest =
  | { kind: 'compare'; operator: OrderOperator | '='; value: Expression }
  | { kind: 'within'; range: Range }
  | { kind: 'matches'; expression: Expression }
  | { kind: 'oneOf'; tests: Expression[] };

export type TemporalLiteral = 'date' | 'time' | 'date and time' | 'duration' | '@';
export type ArithmeticOperator = '+' | '-' | '*' | '/' | '**';
export type OrderOperator = '<' | '<=' | '>' | '>=';
export type ComparisonOperator = OrderOperator | '=' | '!=';
