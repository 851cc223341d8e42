import { FeelSyntaxError } from './FeelSyntaxError';
import { isNameStart } from './characters';
import { LiteralReader } from './LiteralReader';

import type { Arguments, Expression, Range } from './ast';

const BACKTICK = 96;
const AT = 64;

/** What temporal literals begin with. */
const TEMPORAL_BEGINNINGS = '@dt';

/** The rules of values: what can be asked of, filtered, called and calculated with. */
export abstract class ValueReader extends LiteralReader {

  /** A calculation, which is what stands on either side of a comparison or a range. */
  protected abstract calculation(): Expression | null;

  /** A value and what is asked of it: `a.b[1].c`. */
  protected value(): Expression | null {
    this.skip();
    const from = this.position;
    let value = this.terminal();

    while (value) {
      const longer: Expression | null = this.isNext('.[') ? this.pathOf(value, from) ?? this.filterOf(value, from) : null;

      if (!longer) {
        return value;
      }

      value = longer;
    }

    return null;
  }

  private terminal(): Expression | null {
    return (this.isNameNext() ? this.named() : null)
      ?? this.literal()
      ?? this.input()
      ?? this.attempt(() => this.functionDefinition())
      ?? this.attempt(() => this.parenthesis());
  }

  /** What begins with a name, or with the `@` of a temporal literal. */
  private named(): Expression | null {
    return (this.isNext(TEMPORAL_BEGINNINGS) ? this.attempt(() => this.temporal()) : null)
      ?? this.attempt(() => this.call())
      ?? this.variable();
  }

  private isNameNext(): boolean {
    const code = this.text.charCodeAt(this.position);
    const isThere = isNameStart(code) || code === BACKTICK || code === AT;

    if (!isThere) {
      this.missed();
    }

    return isThere;
  }

  private variable(): Expression | null {
    const from = this.position;
    const steps = this.qualifiedName();

    if (!steps) {
      return null;
    }

    return { from, to: this.position, kind: 'variable', name: steps[0] ?? '', path: steps.slice(1) };
  }

  private input(): Expression | null {
    const from = this.position;

    return this.take('?') ? { from, to: this.position, kind: 'input' } : null;
  }

  private parenthesis(): Expression | null {
    if (!this.take('(')) {
      return null;
    }

    this.inside = 'parenthesis';
    const expression = this.expression();

    return expression && this.next(')') ? expression : null;
  }

  /** `name(…)` and `context.name(…)`; the engine calls nothing else. */
  private call(): Expression | null {
    const from = this.position;
    const names = this.quietly(() => this.calledName());
    const name = names?.at(-1);
    const { position } = this;

    if (!names || name === undefined || !this.quietly(() => this.next('('))) {
      return null;
    }

    this.inside = 'function call';
    const args = this.attempt(() => this.namedArguments()) ?? this.positionalArguments();

    if (!this.next(')')) {
      return null;
    }

    const [ first = '', ...path ] = names.slice(0, -1);
    const namePlace = { from: position - this.lengthOf(name, position), to: position };
    const holder: Expression | null = names.length > 1 ? { from, to: namePlace.from - 1, kind: 'variable', name: first, path } : null;

    return { from, to: this.position, kind: 'call', name, namePlace, holder, args };
  }

  private calledName(): string[] | null {
    const single = this.functionName();

    return single === null ? this.qualifiedName() : [ single ];
  }

  /** The length of a name as it is written before a place, perhaps between backticks. */
  private lengthOf(name: string, end: number): number {
    return this.text[end - 1] === '`' ? name.length + 2 : name.length;
  }

  private namedArguments(): Arguments | null {
    const values = this.many(this.namedArgument, ',');

    return values && { kind: 'named', values };
  }

  private readonly namedArgument = (): { name: string; value: Expression } | null => {
    const name = this.parameterName();

    if (name === null || !this.next(':')) {
      return null;
    }

    const value = this.argument();

    return value && { name, value };
  };

  private positionalArguments(): Arguments {
    return { kind: 'positional', values: this.many(this.argument, ',') ?? [] };
  }

  /** A range is a value only as an argument; elsewhere it tests the input. */
  private readonly argument = (): Expression | null => {
    this.skip();
    const from = this.position;
    const range = this.attempt(() => this.range());

    return range ? { from, to: this.position, ...range } : this.expression();
  };

  /** `[start..end]` with any mix of brackets. */
  protected range(): Range | null {
    const open = this.nextOf([ '(', ']', '[' ]);

    if (open === null) {
      return null;
    }

    const start = this.calculation();

    if (!start || !this.next('..')) {
      return null;
    }

    this.inside = 'range';
    const end = this.calculation();
    const close = end && this.nextOf([ ')', '[', ']' ]);

    return close && { kind: 'range', start, end, startIncluded: open === '[', endIncluded: close === ']' };
  }

  /** `function(a, b) body` */
  private functionDefinition(): Expression | null {
    const from = this.position;

    if (!this.take('function') || !this.next('(')) {
      return null;
    }

    this.inside = 'function';
    const parameters = this.many(this.parameterName, ',') ?? [];

    if (!this.next(')')) {
      return null;
    }

    this.refuseExternal();
    const body = this.expression();

    return body && { from, to: this.position, kind: 'function', parameters, body };
  }

  private refuseExternal(): void {
    const from = this.position;

    if (this.attempt(() => this.next('external') && this.next('{') && this.next('java') && this.next(':') || null)) {
      throw new FeelSyntaxError('The engine does not call external functions', { from, to: this.text.length });
    }
  }

  private pathOf(target: Expression, from: number): Expression | null {
    const key = this.attempt(() => this.next('.') ? this.step() : null);

    return key === null ? null : { from, to: this.position, kind: 'path', target, key };
  }

  private filterOf(list: Expression, from: number): Expression | null {
    return this.attempt(() => {
      if (!this.next('[')) {
        return null;
      }

      this.inside = 'filter';
      const filter = this.expression();

      return filter && this.next(']') ? { from, to: this.position, kind: 'filter', list, filter } : null;
    });
  }
}
