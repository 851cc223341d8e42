import type EventBus from 'diagram-js/lib/core/EventBus';

import type { FieldId } from '../../../connector/fields';
import { entryIdOf } from '../../properties/places/entryIdOf';
import { selectInEditor } from '../../widgets/selectInEditor';

/** So often the page is drawn until the field's editor is there, at most. */
const MAX_FRAMES = 60;

/**
 * Opens a field of the form and selects a place in its expression, unless something else is selected in the
 * diagram before the field is there.
 *
 * @param from offset into the expression, without its `=`
 */
export function showFieldPlace(eventBus: EventBus, field: FieldId, from: number, to: number): void {
  const id = entryIdOf(field);
  const waiting = new AbortController();

  eventBus.fire('propertiesPanel.showEntry', { id });
  eventBus.once('selection.changed', () => waiting.abort());
  whenDrawn(id, editor => selectInEditor(editor, from, to), waiting.signal);
}

function whenDrawn(id: string, act: (editor: HTMLElement) => void, signal: AbortSignal, frames = MAX_FRAMES): void {
  const editor = document.querySelector<HTMLElement>(`[data-entry-id="${id}"] :is(.cm-content, textarea, input[type="text"])`);

  if (signal.aborted) {
    return;
  }

  if (editor) {
    act(editor);
  } else if (frames > 0) {
    requestAnimationFrame(() => whenDrawn(id, act, signal, frames - 1));
  }
}
