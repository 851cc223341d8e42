import { childAt, childrenOf, placeOf } from './nodes';
import { FeelSyntaxError } from './FeelSyntaxError';
import { readCall, readFunction, readTemporal } from './readCall';
import { readComparison, readInterval } from './readComparison';
import { readIterators } from './readIterators';
import { readKey, readName } from './readName';
import { unescape } from './unescape';

import type { ArithmeticOperator, Expression, OrderOperator, UnaryTest } from './ast';
import type { SyntaxNode } from './engineParser';

/** How deep an expression may nest. */
const MAX_NESTING = 400;

/** How long a number may be. */
const MOST_DIGITS = 1_000;

/** Turns nodes of the concrete syntax tree into expressions. */
export class ExpressionReader {

  private nesting = 0;

  constructor(readonly text: string) {}

  read(node: SyntaxNode): Expression {
    if (++this.nesting > MAX_NESTING) {
      throw new FeelSyntaxError(`The expression nests deeper than ${MAX_NESTING} levels`, placeOf(node));
    }

    const expression = this.readNode(node);
    this.nesting--;

    return expression;
  }

  private readNode(node: SyntaxNode): Expression {
    const place = placeOf(node);
    const children = childrenOf(node);
    const at = (index: number) => this.read(childAt(children, index));

    switch (node.name) {
      case 'null': return { ...place, kind: 'null' };
      case 'BooleanLiteral': return { ...place, kind: 'boolean', value: this.textOf(node) === 'true' };
      case 'NumericLiteral': return { ...place, kind: 'number', digits: this.readDigits(node) };
      case 'StringLiteral': return { ...place, kind: 'string', value: unescape(this.textOf(node).slice(1, -1)) };
      case 'DateTimeLiteral': return readTemporal(this, node);
      case '?': return { ...place, kind: 'input' };
      case 'VariableName': return { ...place, kind: 'variable', name: readName(this, node) };
      case 'PathExpression': return { ...place, kind: 'path', target: at(0), key: readName(this, childAt(children, 2)) };
      case 'ParenthesizedExpression': return at(1);
      case 'List': return { ...place, kind: 'list', items: children.slice(1, -1).map(item => this.read(item)) };
      case 'Context': return this.readContext(node);
      case 'ArithmeticExpression': return this.readArithmetic(node);
      case 'Conjunction': return { ...place, kind: 'and', left: at(0), right: at(2) };
      case 'Disjunction': return { ...place, kind: 'or', left: at(0), right: at(2) };
      case 'Comparison': return readComparison(this, node);
      case 'SimplePositiveUnaryTest': return this.readInputTest(node);
      case 'Interval': return { ...place, ...readInterval(this, node) };
      case 'InstanceOfExpression': return { ...place, kind: 'instanceOf', value: at(0), type: this.readType(node) };
      case 'IfExpression': return { ...place, kind: 'if', condition: at(1), then: at(3), otherwise: at(5) };
      case 'ForExpression': return { ...place, kind: 'for', iterators: readIterators(this, node), body: at(3) };
      case 'QuantifiedExpression': return this.readQuantified(node);
      case 'FilterExpression': return { ...place, kind: 'filter', list: at(0), filter: at(2) };
      case 'FunctionInvocation': return readCall(this, node);
      case 'FunctionDefinition': return readFunction(this, node);
      default: throw new FeelSyntaxError(`Unexpected '${this.textOf(node)}'`, place);
    }
  }

  textOf(node: SyntaxNode): string {
    return this.text.slice(node.from, node.to);
  }

  private readDigits(node: SyntaxNode): string {
    const digits = this.textOf(node).replace(/\s/g, '');

    if (/[eE]/.test(digits)) {
      throw new FeelSyntaxError(`'${digits}': write the number without an exponent`, placeOf(node));
    }

    if (digits.length > MOST_DIGITS) {
      throw new FeelSyntaxError(`A number may have ${MOST_DIGITS} digits at most`, placeOf(node));
    }

    return digits;
  }

  private readContext(node: SyntaxNode): Expression {
    const entries = node.getChildren('ContextEntry').map(entry => {
      const [ key, value ] = childrenOf(entry);

      return { key: readKey(this, key ?? entry), value: this.read(value ?? entry) };
    });

    return { ...placeOf(node), kind: 'context', entries };
  }

  private readArithmetic(node: SyntaxNode): Expression {
    const children = childrenOf(node);

    if (children.length === 2) {
      return { ...placeOf(node), kind: 'negation', operand: this.read(childAt(children, 1)) };
    }

    const operator = this.readOperator(childAt(children, 1));
    const left = this.read(childAt(children, 0));

    return { ...placeOf(node), kind: 'arithmetic', operator, left, right: this.read(childAt(children, 2)) };
  }

  private readOperator(node: SyntaxNode): ArithmeticOperator {
    const operator = this.textOf(node);

    switch (operator) {
      case '+': case '-': case '*': case '/': case '**': return operator;
      default: throw new FeelSyntaxError(`Unexpected '${operator}'`, placeOf(node));
    }
  }

  /** `> 5` or `[1..5]` where a value is expected: the engine tests its input, of which there is none. */
  private readInputTest(node: SyntaxNode): Expression {
    return { ...placeOf(node), kind: 'test', test: this.readTest(node) };
  }

  readTest(node: SyntaxNode): UnaryTest {
    const [ first, second ] = childrenOf(node);

    if (first && second) {
      return { ...placeOf(node), kind: 'compare', operator: this.readOrder(first), value: this.read(second) };
    }

    return { ...placeOf(node), kind: 'within', range: readInterval(this, first ?? node) };
  }

  readOrder(node: SyntaxNode): OrderOperator {
    const operator = this.textOf(node);

    switch (operator) {
      case '<': case '<=': case '>': case '>=': return operator;
      default: throw new FeelSyntaxError(`Unexpected '${operator}'`, placeOf(node));
    }
  }

  private readType(node: SyntaxNode): string {
    const type = node.getChild('Type')?.firstChild ?? node;
    const name = this.textOf(type).trim().replace(/\s+/g, ' ');

    if (type.name === 'QualifiedName' || type.name === 'SpecialType' || name === 'function') {
      return name;
    }

    throw new FeelSyntaxError(`'${name}' is no type that the engine knows here`, placeOf(type));
  }

  private readQuantified(node: SyntaxNode): Expression {
    const children = childrenOf(node);
    const kind = children[0]?.name === 'some' ? 'some' : 'every';

    return { ...placeOf(node), kind, iterators: readIterators(this, node), condition: this.read(childAt(children, 3)) };
  }
}
