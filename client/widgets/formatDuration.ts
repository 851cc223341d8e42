/** Milliseconds for people: `12 ms`, `1.24 s`, `2 min 5 s`; a ticking clock counts in tenths of seconds. */
export function formatDuration(milliseconds: number, style: 'exact' | 'ticking' = 'exact'): string {
  if (milliseconds >= 60_000) {
    const seconds = Math.floor(milliseconds / 1000);

    return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
  }

  if (style === 'ticking') {
    return `${(milliseconds / 1000).toFixed(1)} s`;
  }

  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(2)} s`;
}
