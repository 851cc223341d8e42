/** Where a time holds: an offset from UTC in seconds, and the region that it comes from, if any. */
export interface Zone {
  offset: number;
  region: string | null;
}

/** How a local time was resolved in a region: in a gap it is moved forward. */
export interface ResolvedTime {
  seconds: number;
  zone: Zone;
}

/** Java tells upper from lower case in the names of regions, where JavaScript does not. */
const REGION = /^[A-Z][\w+-]*(?:\/[A-Z][\w+-]*)*$/;

const DAY = 86_400;
const MAX_OFFSET = 18 * 3600;

const formats = new Map<string, Intl.DateTimeFormat>();

/** The offset in seconds of `Z`, `+01:00`, `-01:30:15`; `null` for anything else. */
export function parseOffset(text: string): number | null {
  if (text === 'Z') {
    return 0;
  }

  const match = /^([+-])(\d{2}):(\d{2})(?::(\d{2}))?$/.exec(text);

  if (!match) {
    return null;
  }

  const [ , sign, hours, minutes, seconds ] = match;
  const offset = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0);

  return Number(minutes) > 59 || offset > MAX_OFFSET ? null : (sign === '-' ? -offset : offset);
}

export function formatOffset(offset: number): string {
  if (offset === 0) {
    return 'Z';
  }

  const size = Math.abs(offset);
  const parts = [ Math.floor(size / 3600), Math.floor(size / 60) % 60, ...(size % 60 ? [ size % 60 ] : []) ];

  return (offset < 0 ? '-' : '+') + parts.map(part => String(part).padStart(2, '0')).join(':');
}

export function isRegion(name: string): boolean {
  return REGION.test(name) && formatOf(name) !== null;
}

/** The zone of a region at a moment, given in seconds since 1970 (UTC). */
export function zoneAt(region: string, epochSeconds: number): Zone {
  return { region, offset: offsetAt(region, epochSeconds) };
}

/** The region's usual offset, without daylight saving time, as of a moment. */
export function standardZone(region: string, epochSeconds: number): Zone {
  const offsets = [ 0, 1, 2, 3 ].map(quarter => offsetAt(region, epochSeconds + quarter * 91 * DAY));

  return { region, offset: Math.min(...offsets) };
}

/**
 * Resolves a local time (seconds since 1970 on the region's clocks) as Java
 * does: where clocks are set back, to the earlier of the two moments; where
 * they are set forward, moved by the length of the gap.
 */
export function resolveLocal(region: string, localSeconds: number): ResolvedTime {
  const before = offsetAt(region, localSeconds - DAY);
  const after = offsetAt(region, localSeconds + DAY);
  const valid = [ before, after ].find(offset => offsetAt(region, localSeconds - offset) === offset);

  return valid === undefined
    ? { seconds: localSeconds + after - before, zone: { region, offset: after } }
    : { seconds: localSeconds, zone: { region, offset: valid } };
}

function offsetAt(region: string, epochSeconds: number): number {
  const parts = formatOf(region)?.formatToParts(epochSeconds * 1000) ?? [];
  const name = parts.find(part => part.type === 'timeZoneName')?.value ?? 'GMT';

  return parseOffset(name.slice('GMT'.length)) ?? 0;
}

function formatOf(region: string): Intl.DateTimeFormat | null {
  const known = formats.get(region);

  if (known) {
    return known;
  }

  try {
    const format = new Intl.DateTimeFormat('en', { timeZone: region, timeZoneName: 'longOffset' });
    formats.set(region, format);

    return format;
  } catch (error) {
    if (error instanceof RangeError) {
      return null;
    }

    throw error;
  }
}
