import { isRedo, isUndo } from 'diagram-js/lib/features/keyboard/KeyboardUtil';

/**
 * Keeps undo and redo in the field that they are meant for: what is typed into it is in no diagram,
 * and the panel would take back a change of that.
 */
export function keepOwnHistory(event: KeyboardEvent): void {
  const isField = event.target instanceof HTMLElement
    && (event.target.isContentEditable || event.target.matches('input, textarea'));

  if (isField && (isUndo(event) || isRedo(event))) {
    event.stopPropagation();
  }
}
