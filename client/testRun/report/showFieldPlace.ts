import type EventBus from 'diagram-js/lib/core/EventBus';

import type { FieldId } from '../../../connector/fields';
import { entryIdOf } from '../../properties/places/entryIdOf';
import { selectInEditor } from '../../widgets/selectInEditor';

/** So often the page is drawn until the field's editor is there, at most. */
const MAX_FRAMES = 60;

/**
 * Opens a field of the form and selects a place in its expression.
 *
 * @param from offset into the expression, without its `=`
 */
export function showFieldPlace(eventBus: EventBus, field: FieldId, from: number, to: number): void {
  const id = entryIdOf(field);

  eventBus.fire('propertiesPanel.showEntry', { id });
  whenDrawn(id, editor => selectInEditor(editor, from, to));
}

function whenDrawn(id: string, act: (editor: HTMLElement) => void, frames = MAX_FRAMES): void {
  const editor = document.querySelector<HTMLElement>(`[data-entry-id="${id}"] :is(.cm-content, textarea, input[type="text"])`);

  if (editor) {
    act(editor);
  } else if (frames > 0) {
    requestAnimationFrame(() => whenDrawn(id, act, frames - 1));
  }
}
