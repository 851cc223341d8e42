import type Canvas from 'diagram-js/lib/core/Canvas';
import type EventBus from 'diagram-js/lib/core/EventBus';
import type EditorActions from 'diagram-js/lib/features/editor-actions/EditorActions';
import { hasModifier, isKey } from 'diagram-js/lib/features/keyboard/KeyboardUtil';
import type Selection from 'diagram-js/lib/features/selection/Selection';
import type { Injector } from 'didi';

/** An action of the editor, for menus and other shortcuts too. */
const ACTION = 'lambdaFocusBadge';

/** The key that leads from the canvas to the badges, as single letters do to bpmn-js' tools. */
const BADGE_KEY = 'B';

/**
 * Leads to the badges on the canvas by keyboard: the key goes to those of the selected task, or to the first; again, to
 * the next one. There, Enter opens what the badge tells of, and Escape goes back to the canvas.
 */
export class BadgeKeys {
  static $inject = [ 'eventBus', 'canvas', 'selection', 'injector' ];

  constructor(
    eventBus: EventBus,
    private readonly canvas: Canvas,
    private readonly selection: Selection,
    injector: Injector
  ) {
    const container = canvas.getContainer();

    injector.get<EditorActions>('editorActions', false)?.register({ [ACTION]: () => this.focusNext() });
    eventBus.on('keyboard.keydown', ({ keyEvent }: { keyEvent: KeyboardEvent }) => isBadgeKey(keyEvent) && this.focusNext() || undefined);

    container.addEventListener('keydown', event => this.leave(event));
    container.addEventListener('focusin', event => this.bringIntoSight(event.target));
  }

  /** @returns whether there is a badge */
  private focusNext(): boolean {
    const badges = this.badges();
    const current = badges.findIndex(badge => badge === document.activeElement);
    const selected = badges.findIndex(badge => this.selection.get().some(({ id }) => id === taskOf(badge)));
    const next = current === -1 ? Math.max(0, selected) : (current + 1) % badges.length;

    badges[next]?.focus();

    return badges.length > 0;
  }

  private leave(event: KeyboardEvent): void {
    if (!isBadge(event.target)) {
      return;
    }

    if (isBadgeKey(event)) {
      this.focusNext();
    } else if (event.key === 'Escape') {
      this.canvas.focus();
    }
  }

  /** The browser would scroll the canvas itself, and all on it would be off its place. */
  private bringIntoSight(target: EventTarget | null): void {
    const task = isBadge(target) ? taskOf(target) : undefined;

    if (task) {
      this.canvas.getContainer().scrollTo(0, 0);
      this.canvas.scrollToElement(task);
    }
  }

  /** Those that are seen: far out they are not. */
  private badges(): HTMLElement[] {
    return [ ...this.canvas.getContainer().querySelectorAll<HTMLElement>('.lambda-badge') ].filter(({ offsetParent }) => offsetParent);
  }
}

function isBadgeKey(event: KeyboardEvent): boolean {
  return isKey([ BADGE_KEY, BADGE_KEY.toLowerCase() ], event) && !hasModifier(event) && !event.shiftKey;
}

function isBadge(target: EventTarget | null): target is HTMLElement {
  return target instanceof HTMLElement && target.matches('.lambda-badge');
}

function taskOf(badge: HTMLElement): string | undefined {
  return badge.closest<HTMLElement>('[data-container-id]')?.dataset['containerId'];
}
