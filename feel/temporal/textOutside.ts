import { DaysTimeDuration } from './DaysTimeDuration';
import { FeelDateTime } from './FeelDateTime';
import { FeelTime } from './FeelTime';
import { formatShortClock } from './clockTime';
import { formatOffset } from './zone';
import { YearsMonthsDuration } from './YearsMonthsDuration';

import type { FeelDate } from './FeelDate';

type Temporal = FeelDate | FeelTime | FeelDateTime | DaysTimeDuration | YearsMonthsDuration;

/** A temporal value as the broker takes it; older ones with the region behind a date and time. */
export function engineText(value: Temporal, withRegions: boolean): string {
  if (value instanceof FeelTime) {
    return value.zone ? value.toString() : formatShortClock(value.nanos);
  }

  if (value instanceof FeelDateTime) {
    return withRegions ? value.toIsoText() : value.toOffsetText();
  }

  return value.toString();
}

/** A temporal value as the connector runtime takes it: as Jackson writes Java's. */
export function connectorText(value: Temporal): string {
  if (value instanceof FeelTime) {
    return value.zone ? formatShortClock(value.nanos) + formatOffset(value.zone.offset) : value.toString();
  }

  if (value instanceof DaysTimeDuration || value instanceof YearsMonthsDuration) {
    return value.toJavaText();
  }

  return value instanceof FeelDateTime ? value.toOffsetText() : value.toString();
}
