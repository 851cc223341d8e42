/** How bad something is. */
export type Tone = 'good' | 'caught' | 'again' | 'bad' | 'warning' | 'loud' | 'neutral' | 'running';

const TRIANGLE = 'M8 1 15.5 15H.5Zm-.8 5v4.5h1.6V6Zm0 5.5v1.6h1.6v-1.6Z';

/** A shape for each tone, on a grid of 16: tick, bolt, circling arrow, cross, triangle, bar. */
export const SHAPES: Record<Tone, string> = {
  good: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm-1 10.2L3.9 8.1l1.1-1.1 2 2 4-4 1.1 1.1Z',
  caught: 'M9.5 1 3 9h4l-1.5 6L13 6.5H8.6Z',
  again: 'M8 2.5V0l4 3.5L8 7V4.5a4 4 0 1 0 4 4h2a6 6 0 1 1-6-6Z',
  bad: 'M5 1h6l4 4v6l-4 4H5l-4-4V5Zm0 3.9L8.1 8 5 11.1 6.1 12.2 9.2 9.1l2.9 3.1 1.1-1.1L10.1 8l3.1-3.1-1.1-1.1L9 6.9 6.1 3.8Z',
  warning: TRIANGLE,
  loud: TRIANGLE,
  running: 'M8 2.5V0l4 3.5L8 7V4.5a4 4 0 1 0 4 4h2a6 6 0 1 1-6-6Z',
  neutral: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1ZM4 7h8v2H4Z'
};

export function ToneIcon({ tone }: { tone: Tone }) {
  return (
    <svg class="lambda-banner__icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={ SHAPES[tone] } fill="currentColor" fill-rule="evenodd" />
    </svg>
  );
}
