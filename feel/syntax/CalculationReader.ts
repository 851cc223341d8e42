import { FeelSyntaxError } from './FeelSyntaxError';
import { ValueReader } from './ValueReader';

import type { ArithmeticOperator, Expression } from './ast';

/** How many operands may stand side by side. */
const MOST_OPERANDS = 1_000;

/** The rules of calculations, by precedence. */
export abstract class CalculationReader extends ValueReader {

  /** What was read at a place before: a range, a list and a parenthesis begin alike, and are tried in turn. */
  private readonly known = new Map<number, { expression: Expression | null; end: number }>();

  protected calculation(): Expression | null {
    this.skip();
    const { position } = this;
    const known = this.known.get(position);

    if (known) {
      this.position = known.end;

      return known.expression;
    }

    const expression = this.chain([ '+', '-' ], this.products);

    this.known.set(position, { expression, end: this.position });

    return expression;
  }

  private readonly products = (): Expression | null => this.chain([ '*', '/' ], this.powers);

  private readonly powers = (): Expression | null => this.chain([ '**' ], this.negation);

  private readonly negation = (): Expression | null => {
    this.skip();
    const from = this.position;

    if (this.text[from] !== '-') {
      return this.value();
    }

    const { inside } = this;
    this.position++;
    this.inside = 'calculation';
    const operand = this.value();
    this.inside = inside;

    return operand && { from, to: this.position, kind: 'negation', operand };
  };

  /** Operands with operators between them, from left to right. */
  private chain(operators: ArithmeticOperator[], operand: () => Expression | null): Expression | null {
    const first = operand();

    if (!first) {
      return null;
    }

    let left: Expression = first;

    for (let count = 1;; count++) {
      const following = this.following(operators, operand);

      if (!following) {
        return left;
      }

      this.checkOperands(count, first.from);

      left = { from: first.from, to: this.position, kind: 'arithmetic', operator: following.operator, left, right: following.right };
    }
  }

  /** @throws {FeelSyntaxError} where operations stand side by side without an end */
  protected checkOperands(count: number, from: number): void {
    if (count > MOST_OPERANDS) {
      throw new FeelSyntaxError(`An operation may have ${MOST_OPERANDS} operands at most`, this.placeFrom(from));
    }
  }

  private following(operators: ArithmeticOperator[], operand: () => Expression | null) {
    const { position, inside } = this;
    const operator = this.nextOf(operators);

    if (operator === null) {
      return null;
    }

    this.inside = 'calculation';
    const right = operand();
    this.inside = inside;

    if (!right) {
      this.position = position;

      return null;
    }

    return { operator, right };
  }
}
