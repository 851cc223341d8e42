import { ComparisonReader } from './ComparisonReader';
import { FeelSyntaxError } from './FeelSyntaxError';
import { unexpectedAt } from './unexpectedAt';

import type { Budget } from '../run/Budget';
import type { Expression, Iterator } from './ast';

/** How deep an expression may nest. */
const MAX_NESTING = 200;

/**
 * Reads an expression by the rules of Camunda's engine (feel-scala's grammar):
 * in their order, the first that fits, going back where one does not. So what
 * the engine refuses is refused here, and what it takes is taken apart alike:
 * `a order` is `a or der`, `{a b: 1}` has the key `a b`.
 *
 * What was read once at a place is remembered, so that going back costs
 * nothing: the time grows with the length alone.
 */
export class ExpressionReader extends ComparisonReader {

  private readonly found = new Map<number, { expression: Expression | null; end: number }>();
  private nesting = 0;

  constructor(text: string, private readonly budget: Budget) {
    super(text);
  }

  /**
   * @throws {FeelSyntaxError} where it is no expression
   * @throws {EvaluationFailure} past the budget
   */
  read(): Expression {
    this.budget.text(this.text.length);

    const expression = this.expression();

    if (expression) {
      this.skip();

      if (this.position === this.text.length) {
        return expression;
      }

      this.missed();
    }

    throw unexpectedAt(this.text, this.furthest, this.furthestInside);
  }

  protected readonly expression = (): Expression | null => {
    this.skip();
    const { position } = this;
    const found = this.found.get(position);

    if (found) {
      this.position = found.end;

      return found.expression;
    }

    if (++this.nesting > MAX_NESTING) {
      throw new FeelSyntaxError(`The expression nests deeper than ${MAX_NESTING} levels`, { from: position, to: this.text.length });
    }

    this.budget.spend(1);
    const expression = this.attempt(this.anyExpression);

    this.nesting--;
    this.found.set(position, { expression, end: this.position });

    return expression;
  };

  private readonly anyExpression = (): Expression | null => {
    switch (this.text[this.position]) {
      case 'i': return this.attempt(() => this.ifThenElse()) ?? this.disjunction();
      case 'f': return this.attempt(() => this.forReturn()) ?? this.disjunction();
      case 's':
      case 'e': return this.attempt(() => this.quantified()) ?? this.disjunction();
      default: return this.disjunction();
    }
  };

  private ifThenElse(): Expression | null {
    const from = this.position;
    const condition = this.takeWord('if', '\'if … then … else\'') ? this.expression() : null;

    if (!condition || !this.next('then')) {
      return null;
    }

    const then = this.expression();
    const otherwise = then && this.next('else') ? this.expression() : null;

    return then && otherwise && { from, to: this.position, kind: 'if', condition, then, otherwise };
  }

  private forReturn(): Expression | null {
    const from = this.position;
    const iterators = this.takeWord('for', '\'for … return\'') ? this.many(this.iterator, ',') : null;
    const body = iterators && this.next('return') ? this.expression() : null;

    return iterators && body && { from, to: this.position, kind: 'for', iterators, body };
  }

  private quantified(): Expression | null {
    const from = this.position;
    const kind = this.text[from] === 's' ? 'some' : 'every';
    const iterators = this.takeWord(kind, `'${kind} … satisfies'`) ? this.many(this.iterator, ',') : null;
    const condition = iterators && this.next('satisfies') ? this.expression() : null;

    return iterators && condition && { from, to: this.position, kind, iterators, condition };
  }

  /** `name in list` or `name in start..end` */
  private readonly iterator = (): Iterator | null => {
    this.skip();
    const from = this.position;
    const name = this.name();

    if (name === null || !this.next('in')) {
      return null;
    }

    const steps = this.attempt(() => this.steps());
    const source = steps?.start ?? this.value();

    return source && { from, to: this.position, name, source, end: steps?.end ?? null };
  };

  private steps(): { start: Expression; end: Expression } | null {
    const start = this.calculation();
    const end = start && this.next('..') ? this.calculation() : null;

    return start && end && { start, end };
  }

  private disjunction(): Expression | null {
    return this.joined('or', this.conjunction);
  }

  private readonly conjunction = (): Expression | null => this.joined('and', this.comparison);

  /** Operands with a word between them, from left to right. */
  private joined(word: 'and' | 'or', operand: () => Expression | null): Expression | null {
    const first = operand();

    if (!first) {
      return null;
    }

    let left: Expression = first;

    for (let count = 1;; count++) {
      this.checkOperands(count, first.from);
      const right: Expression | null = this.attempt(() => {
        if (!this.next(word)) {
          return null;
        }

        this.inside = `'${word}'`;

        return operand();
      });

      if (!right) {
        return left;
      }

      left = { from: first.from, to: this.position, kind: word, left, right };
    }
  }
}
