import { FeelDate } from './FeelDate';
import { formatClock, NANOS_PER_DAY, NANOS_PER_SECOND } from './clockTime';
import { formatIsoZone, formatZone } from './FeelTime';
import { plusMonths } from './calendar';
import { formatOffset, resolveLocal, zoneAt } from './zone';

import type { Zone } from './zone';

const SECONDS_PER_DAY = 86_400;

/** A day and a time of day; without a zone it is a local date and time. */
export class FeelDateTime {

  constructor(readonly days: number, readonly nanos: number, readonly zone: Zone | null) {}

  /** A local date and time in a region, resolved as Java does. */
  static inRegion(days: number, nanos: number, region: string): FeelDateTime {
    const { seconds, zone } = resolveLocal(region, days * SECONDS_PER_DAY + Math.floor(nanos / NANOS_PER_SECOND));

    return FeelDateTime.at(seconds, nanos % NANOS_PER_SECOND, zone);
  }

  /** From seconds on the zone's clocks. */
  static at(localSeconds: number, fraction: number, zone: Zone | null): FeelDateTime {
    const days = Math.floor(localSeconds / SECONDS_PER_DAY);

    return new FeelDateTime(days, (localSeconds - days * SECONDS_PER_DAY) * NANOS_PER_SECOND + fraction, zone);
  }

  get date(): FeelDate {
    return new FeelDate(this.days);
  }

  /** Seconds since 1970 on the zone's clocks. */
  get localSeconds(): number {
    return this.days * SECONDS_PER_DAY + Math.floor(this.nanos / NANOS_PER_SECOND);
  }

  /** Seconds since 1970 in UTC; a local date and time is taken as UTC. */
  get epochSeconds(): number {
    return this.localSeconds - (this.zone?.offset ?? 0);
  }

  get fraction(): number {
    return this.nanos % NANOS_PER_SECOND;
  }

  /** Moves the moment by nanoseconds. */
  plus(nanos: bigint): FeelDateTime {
    const total = BigInt(this.days) * BigInt(NANOS_PER_DAY) + BigInt(this.nanos) + nanos;
    const fraction = Number(((total % 1_000_000_000n) + 1_000_000_000n) % 1_000_000_000n);
    const localSeconds = Number((total - BigInt(fraction)) / 1_000_000_000n);

    return this.zone?.region
      ? FeelDateTime.at(localSeconds - this.zone.offset, fraction, null).toZone(this.zone.region)
      : FeelDateTime.at(localSeconds, fraction, this.zone);
  }

  plusMonths(months: number): FeelDateTime {
    const days = plusMonths(this.days, months);

    return this.zone?.region
      ? FeelDateTime.inRegion(days, this.nanos, this.zone.region)
      : new FeelDateTime(days, this.nanos, this.zone);
  }

  /** The same moment on the clocks of a region or at an offset. */
  toZone(target: string | number): FeelDateTime {
    const zone = typeof target === 'number' ? { offset: target, region: null } : zoneAt(target, this.epochSeconds);

    return FeelDateTime.at(this.epochSeconds + zone.offset, this.fraction, zone);
  }

  toString(): string {
    return `${this.date.toPlainText()}T${formatClock(this.nanos)}${formatZone(this.zone)}`;
  }

  /** ISO 8601 with the offset, and the region behind it if there is one. */
  toIsoText(): string {
    return `${this.date}T${formatClock(this.nanos)}${formatIsoZone(this.zone)}`;
  }

  /** ISO 8601 with the offset alone, as it leaves FEEL. */
  toOffsetText(): string {
    return `${this.date}T${formatClock(this.nanos)}${this.zone ? formatOffset(this.zone.offset) : ''}`;
  }
}
