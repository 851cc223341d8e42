import type { Call, Expression, Iterator, Place } from './ast';

export interface VariableReference extends Place {
  path: string[];

  /** The name stands in a filter: it may be a field of the filtered items as well. */
  perhapsField: boolean;
}

export interface FunctionReference extends Place {
  name: string;
}

/** Names that mean something local at a place in the expression. */
interface Scope {
  locals: ReadonlySet<string>;
  inFilter: boolean;
}

/** What an expression refers to, and its string literals, in its order. */
export interface References {
  readonly variables: VariableReference[];
  readonly functions: FunctionReference[];
  readonly strings: string[];
}

const OUTERMOST: Scope = { locals: new Set(), inFilter: false };

/** An expression is asked for its functions, its strings and its secrets, and gone through once. */
const known = new WeakMap<Expression, References>();

/** All references to variables and functions in an expression, and its string literals, in its order. */
export function collectReferences(expression: Expression): References {
  const references = known.get(expression) ?? collect(expression);

  known.set(expression, references);

  return references;
}

function collect(expression: Expression): References {
  const collector = new ReferenceCollector();

  collector.visit(expression, OUTERMOST);

  return { variables: collector.variables, functions: collector.functions, strings: collector.strings };
}

class ReferenceCollector {

  readonly variables: VariableReference[] = [];
  readonly functions: FunctionReference[] = [];
  readonly strings: string[] = [];

  visit(expression: Expression, scope: Scope): void {
    switch (expression.kind) {
      case 'variable':
      case 'path': return this.visitPath(expression, scope);
      case 'list': return this.visitAll(expression.items, scope);
      case 'context': return this.visitContext(expression.entries, scope);
      case 'range': return this.visitAll([ expression.start, expression.end ], scope);
      case 'arithmetic':
      case 'comparison':
      case 'and':
      case 'or': return this.visitAll([ expression.left, expression.right ], scope);
      case 'negation': return this.visit(expression.operand, scope);
      case 'in': return this.visitAll([ expression.value, expression.test ], scope);
      case 'compare': return this.visit(expression.value, scope);
      case 'within': return this.visitAll([ expression.range.start, expression.range.end ], scope);
      case 'matches': return this.visit(expression.expression, scope);
      case 'oneOf': return this.visitAll(expression.tests, scope);
      case 'instanceOf': return this.visit(expression.value, scope);
      case 'if': return this.visitAll([ expression.condition, expression.then, expression.otherwise ], scope);
      case 'for': return this.visitIteration(expression.iterators, expression.body, withLocals(scope, [ 'partial' ]));
      case 'some':
      case 'every': return this.visitIteration(expression.iterators, expression.condition, scope);
      case 'filter': return this.visitFilter(expression.list, expression.filter, scope);
      case 'call': return this.visitCall(expression, scope);
      case 'function': return this.visit(expression.body, withLocals(scope, expression.parameters));
      case 'temporal': return this.visitTemporal(expression);
      case 'string': return void this.strings.push(expression.value);
      case 'boolean':
      case 'input':
      case 'null':
      case 'number': return undefined;
    }
  }

  private visitAll(expressions: Expression[], scope: Scope): void {
    expressions.forEach(expression => this.visit(expression, scope));
  }

  private visitPath(expression: Expression, scope: Scope): void {
    const path: string[] = [];
    let start = expression;

    while (start.kind === 'path') {
      path.unshift(start.key);
      start = start.target;
    }

    if (start.kind !== 'variable') {
      return this.visit(start, scope);
    }

    if (!scope.locals.has(start.name)) {
      this.variables.push({
        path: [ start.name, ...start.path, ...path ],
        from: expression.from,
        to: expression.to,
        perhapsField: scope.inFilter
      });
    }
  }

  private visitContext(entries: Array<{ key: string; value: Expression }>, scope: Scope): void {
    const locals = new Set(scope.locals);

    for (const { key, value } of entries) {
      this.visit(value, { ...scope, locals });
      locals.add(key);
    }
  }

  private visitIteration(iterators: Iterator[], body: Expression, scope: Scope): void {
    for (const { source, end } of iterators) {
      this.visitAll(end ? [ source, end ] : [ source ], scope);
    }

    this.visit(body, withLocals(scope, iterators.map(iterator => iterator.name)));
  }

  private visitFilter(list: Expression, filter: Expression, scope: Scope): void {
    this.visit(list, scope);
    this.visit(filter, { ...withLocals(scope, [ 'item' ]), inFilter: true });
  }

  private visitCall(call: Call, scope: Scope): void {
    this.functions.push({ name: call.name, ...call.namePlace });

    if (call.holder) {
      this.visit(call.holder, scope);
    }

    this.visitAll(call.args.kind === 'named' ? call.args.values.map(arg => arg.value) : call.args.values, scope);
  }

  private visitTemporal(expression: Extract<Expression, { kind: 'temporal' }>): void {
    if (expression.type !== '@') {
      this.functions.push({
        name: expression.type, from: expression.from, to: expression.from + expression.type.length
      });
    }
  }
}

function withLocals(scope: Scope, names: string[]): Scope {
  return { ...scope, locals: new Set([ ...scope.locals, ...names ]) };
}
