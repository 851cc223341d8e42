import { SHAPES, type Tone } from '../../widgets/ToneIcon';

/** What stands at a task on the canvas. */
export interface Badge {
  tone: Tone;

  /** In a word or two. */
  text: string;

  /** For those who hover, and for screen readers. */
  title: string;

  /** Whether what it tells of has changed since. */
  isStale: boolean;
}

/**
 * Draws a badge. Those of a canvas are found by keyboard, one after the other.
 *
 * @param traits further ends of its class, such as `at-right`
 */
export function drawBadge({ tone, text, title, isStale }: Badge, traits: string[], onClick: () => void): HTMLElement {
  const button = document.createElement('button');

  button.type = 'button';
  button.className = [ 'lambda-badge', ...[ tone, ...isStale ? [ 'stale' ] : [], ...traits ].map(trait => `lambda-badge--${trait}`) ].join(' ');
  button.title = title;
  button.setAttribute('aria-label', title);
  button.setAttribute('aria-keyshortcuts', 'B');
  button.innerHTML = `<svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true"><path d="${SHAPES[tone]}" fill="currentColor" fill-rule="evenodd"/></svg>`;
  button.append(text);
  button.addEventListener('click', onClick);

  return button;
}
