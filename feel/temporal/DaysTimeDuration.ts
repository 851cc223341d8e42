const NANOS = 1_000_000_000n;

/** A length of time in nanoseconds; its days have 24 hours. */
export class DaysTimeDuration {

  constructor(readonly nanos: bigint) {}

  static ofSeconds(seconds: number): DaysTimeDuration {
    return new DaysTimeDuration(BigInt(seconds) * NANOS);
  }

  static ofMillis(millis: number): DaysTimeDuration {
    return new DaysTimeDuration(BigInt(millis) * 1_000_000n);
  }

  get parts() {
    const seconds = this.seconds;

    return {
      days: Number(seconds / 86_400n),
      hours: Number(seconds / 3600n % 24n),
      minutes: Number(seconds / 60n % 60n),
      seconds: Number(seconds % 60n)
    };
  }

  /** Whole seconds, rounded down. */
  get seconds(): bigint {
    return (this.nanos - ((this.nanos % NANOS) + NANOS) % NANOS) / NANOS;
  }

  get millis(): bigint {
    return this.nanos / 1_000_000n;
  }

  /** ISO 8601; the engine writes no fractions of a second. */
  toString(): string {
    const { days, hours, minutes, seconds } = this.parts;
    const all = [ days, hours, minutes, seconds ];

    if (all.every(part => part === 0)) {
      return 'P0D';
    }

    const sign = all.every(part => part <= 0) ? -1 : 1;
    const part = (value: number, unit: string) => value ? `${sign * value}${unit}` : '';
    const time = part(hours, 'H') + part(minutes, 'M') + part(seconds, 'S');

    return `${sign < 0 ? '-' : ''}P${part(days, 'D')}${time && `T${time}`}`;
  }

  /** As Java's `Duration` writes it: in hours, each part with its sign: `PT24H`, `PT-5M-0.5S`. */
  toJavaText(): string {
    const size = this.nanos < 0n ? -this.nanos : this.nanos;
    const sign = this.nanos < 0n ? '-' : '';
    const [ hours, minutes, nanos ] = [ size / NANOS / 3600n, size / NANOS / 60n % 60n, size % (60n * NANOS) ];
    const part = (text: string | bigint, unit: string) => `${sign}${text}${unit}`;
    const time = (hours ? part(hours, 'H') : '') + (minutes ? part(minutes, 'M') : '') + (nanos ? part(secondsOf(nanos), 'S') : '');

    return `PT${time || '0S'}`;
  }

  /** ISO 8601 with fractions of a second, where there are any. */
  toExactText(): string {
    const nanos = this.nanos < 0n ? -this.nanos : this.nanos;
    const fraction = nanos % NANOS;

    if (fraction === 0n) {
      return this.toString();
    }

    const digits = fraction.toString().padStart(9, '0').replace(/0+$/, '');

    return `${this.nanos < 0n ? '-' : ''}PT${nanos / NANOS}.${digits}S`;
  }
}

function secondsOf(nanos: bigint): string {
  const fraction = (nanos % NANOS).toString().padStart(9, '0').replace(/0+$/, '');

  return `${nanos / NANOS}${fraction && `.${fraction}`}`;
}
