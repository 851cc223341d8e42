import type { Run } from '../run/Run';

/** A UUID of version 7: the time in milliseconds, then random bits. */
export function uuid(run: Run): string {
  const time = run.now().getTime().toString(16).padStart(12, '0');
  const variant = (8 + Math.floor(run.random() * 4)).toString(16);

  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3, run)}-${variant}${hex(3, run)}-${hex(12, run)}`;
}

function hex(digits: number, run: Run): string {
  return Array.from({ length: digits }, () => Math.floor(run.random() * 16).toString(16)).join('');
}
