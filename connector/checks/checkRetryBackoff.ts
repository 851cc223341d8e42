import { isBlank, readField } from '../readField';
import { parseDuration } from '../duration';
import { error } from './Finding';
import type { LambdaTask } from '../lambdaTask';
import type { Finding } from './Finding';

/** ISO-8601 with years, months and weeks, whose length depends on the calendar. */
const CALENDAR = /^P(?=\d)(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+(?:[.,]\d+)?S)?)?$/i;

/** The backoff of retries: an ISO-8601 duration as text; a header is never evaluated (connector contract 1). */
export function checkRetryBackoff(task: LambdaTask): Finding[] {
  const backoff = readField(task, 'retryBackoff');

  if (isBlank(backoff)) {
    return [];
  }

  const milliseconds = parseDuration(backoff);

  if (milliseconds === undefined) {
    return [ unreadable(backoff) ];
  }

  if (milliseconds === Infinity) {
    return [ error('retryBackoff', 'tooLongDuration', 'Retry backoff must be shorter: the connector counts its milliseconds in 64 bits.') ];
  }

  return milliseconds < 0
    ? [ error('retryBackoff', 'negativeDuration', 'Retry backoff must not be negative: enter one such as PT30S.') ]
    : [];
}

function unreadable(backoff: string): Finding {
  return CALENDAR.test(backoff)
    ? error('retryBackoff', 'calendarDuration', 'Retry backoff must be in days, hours, minutes and seconds, such as P7D: the connector reads no years, months or weeks.')
    : error('retryBackoff', 'invalidDuration', 'Retry backoff must be an ISO-8601 duration, such as PT30S for 30 seconds.');
}
