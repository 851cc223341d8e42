import { CalculationReader } from './CalculationReader';

import type { Expression } from './ast';

const COMPARISONS = [ '<=', '>=', '<', '>', '!=', '=' ] as const;

/** What comparisons, `between`, `instance of` and `in` begin with. */
const COMPARISON_BEGINNINGS = '<>!=bi';

const ORDERS = [ '<=', '>=', '<', '>' ] as const;

/** Types whose names have blanks; all others are names. */
const TYPES = [ 'years and months duration', 'days and time duration', 'date and time', 'function' ] as const;

/** The rules of comparisons and of unary tests. */
export abstract class ComparisonReader extends CalculationReader {

  /** One comparison at most: `a = b = c` is no FEEL for the engine. */
  protected readonly comparison = (): Expression | null => {
    const { position } = this;
    const left = this.calculation();

    if (left) {
      return this.compared(left) ?? left;
    }

    this.position = position;

    return this.inputTest();
  };

  private compared(left: Expression): Expression | null {
    if (!this.isNext(COMPARISON_BEGINNINGS)) {
      return null;
    }

    return this.attempt(() => this.binary(left))
      ?? this.attempt(() => this.between(left))
      ?? this.attempt(() => this.instanceOf(left))
      ?? this.attempt(() => this.within(left));
  }

  private binary(left: Expression): Expression | null {
    const operator = this.nextOf(COMPARISONS);

    if (operator === null) {
      return null;
    }

    this.inside = 'comparison';
    const right = this.calculation();

    return right && { from: left.from, to: this.position, kind: 'comparison', operator, left, right };
  }

  private between(value: Expression): Expression | null {
    if (!this.next('between')) {
      return null;
    }

    this.inside = '\'between … and …\'';
    const start = this.calculation();
    const end = start && this.next('and') ? this.calculation() : null;

    if (!start || !end) {
      return null;
    }

    const place = this.placeFrom(value.from);

    return {
      ...place,
      kind: 'and',
      left: { ...place, kind: 'comparison', operator: '>=', left: value, right: start },
      right: { ...place, kind: 'comparison', operator: '<=', left: value, right: end }
    };
  }

  private instanceOf(value: Expression): Expression | null {
    if (!this.next('instance') || !this.next('of')) {
      return null;
    }

    this.inside = '\'instance of\'';
    const type = this.nextOf(TYPES) ?? this.qualifiedName()?.join('.') ?? null;

    return type === null ? null : { from: value.from, to: this.position, kind: 'instanceOf', value, type };
  }

  private within(value: Expression): Expression | null {
    if (!this.next('in')) {
      return null;
    }

    this.inside = '\'… in …\'';
    const test = this.attempt(() => this.tests()) ?? this.test();

    return test && { from: value.from, to: this.position, kind: 'in', value, test };
  }

  /** `(> 5, [1..3])` */
  private tests(): Expression | null {
    this.skip();
    const from = this.position;
    const tests = this.take('(') ? this.many(this.test, ',') : null;

    if (!tests || !this.next(')')) {
      return null;
    }

    const [ only, ...others ] = tests;

    return only && !others.length ? only : { from, to: this.position, kind: 'oneOf', tests };
  }

  private readonly test = (): Expression | null => {
    this.skip();

    return this.attempt(() => this.lastBoolean()) ?? this.inputTest() ?? this.matching();
  };

  /** `true` and `false` at the very end are compared with the input. */
  private lastBoolean(): Expression | null {
    const from = this.position;
    const word = this.nextOf([ 'true', 'false' ]);
    const place = this.placeFrom(from);

    this.skip();

    return word !== null && this.position === this.text.length
      ? { ...place, kind: 'compare', operator: '=', value: { ...place, kind: 'boolean', value: word === 'true' } }
      : null;
  }

  /** `> 5` or `[1..5]`: where a value is expected, the engine tests its input, of which there is none. */
  private inputTest(): Expression | null {
    this.skip();
    const from = this.position;

    return this.attempt(() => this.order(from)) ?? this.attempt(() => {
      const range = this.range();

      return range && { from, to: this.position, kind: 'within', range };
    });
  }

  private order(from: number): Expression | null {
    const operator = this.nextOf(ORDERS);
    const value = operator && this.calculation();

    return operator && value && { from, to: this.position, kind: 'compare', operator, value };
  }

  private matching(): Expression | null {
    const expression = this.expression();

    return expression && { from: expression.from, to: expression.to, kind: 'matches', expression };
  }
}
