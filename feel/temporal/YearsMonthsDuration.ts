/** A length of time in months. */
export class YearsMonthsDuration {

  constructor(readonly months: number) {}

  get parts() {
    return { years: Math.trunc(this.months / 12), months: this.months % 12 };
  }

  toString(): string {
    if (this.months === 0) {
      return 'P0Y';
    }

    const size = Math.abs(this.months);
    const [ years, months ] = [ Math.floor(size / 12), size % 12 ];

    return `${this.months < 0 ? '-' : ''}P${years ? `${years}Y` : ''}${months ? `${months}M` : ''}`;
  }

  /** As Java's `Period` writes it: `P1Y2M`, `P-1Y-2M`, `P0D`. */
  toJavaText(): string {
    const { years, months } = this.parts;

    return years || months ? `P${years ? `${years}Y` : ''}${months ? `${months}M` : ''}` : 'P0D';
  }
}
