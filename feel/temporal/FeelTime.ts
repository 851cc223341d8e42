import { formatClock, NANOS_PER_DAY, NANOS_PER_SECOND } from './clockTime';
import { formatOffset } from './zone';

import type { Zone } from './zone';

/** A time of day in nanoseconds; without a zone it is a local time. */
export class FeelTime {

  constructor(readonly nanos: number, readonly zone: Zone | null) {}

  /** Moves the time, around midnight where needed. */
  plus(nanos: bigint): FeelTime {
    const moved = (BigInt(this.nanos) + nanos) % BigInt(NANOS_PER_DAY);

    return new FeelTime((Number(moved) + NANOS_PER_DAY) % NANOS_PER_DAY, this.zone);
  }

  /** What orders times: a zoned one by its moment in UTC. */
  get order(): number {
    return this.nanos - (this.zone?.offset ?? 0) * NANOS_PER_SECOND;
  }

  toString(): string {
    return formatClock(this.nanos) + formatZone(this.zone);
  }

  /** ISO 8601 with the offset, even where there is a region. */
  toIsoText(): string {
    return formatClock(this.nanos) + (this.zone ? formatOffset(this.zone.offset) : '');
  }
}

export function formatZone(zone: Zone | null): string {
  return zone ? (zone.region ? `@${zone.region}` : formatOffset(zone.offset)) : '';
}

export function formatIsoZone(zone: Zone | null): string {
  return zone ? formatOffset(zone.offset) + (zone.region ? `[${zone.region}]` : '') : '';
}
