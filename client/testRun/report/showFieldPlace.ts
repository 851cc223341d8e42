import type EventBus from 'diagram-js/lib/core/EventBus';

import type { FieldId } from '../../../connector/fields';
import { entryIdOf } from '../../properties/places/entryIdOf';

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
  whenDrawn(id, editor => {
    editor.focus();
    editor.scrollIntoView({ block: 'nearest' });
    select(editor, from, to);
  });
}

function whenDrawn(id: string, act: (editor: HTMLElement) => void, frames = MAX_FRAMES): void {
  const editor = document.querySelector<HTMLElement>(`[data-entry-id="${id}"] :is(.cm-content, textarea, input[type="text"])`);

  if (editor) {
    act(editor);
  } else if (frames > 0) {
    requestAnimationFrame(() => whenDrawn(id, act, frames - 1));
  }
}

function select(editor: HTMLElement, from: number, to: number): void {
  if (editor instanceof HTMLTextAreaElement || editor instanceof HTMLInputElement) {
    editor.setSelectionRange(from, to);
    return;
  }

  // the editor follows the page's selection while it has the focus
  const [ start, end ] = [ placeIn(editor, from), placeIn(editor, to) ];

  if (start && end) {
    document.getSelection()?.setBaseAndExtent(start.node, start.offset, end.node, end.offset);
  }
}

/** The node that holds a character of an editor's text, whose lines are elements. */
function placeIn(editor: HTMLElement, offset: number): { node: Node; offset: number } | undefined {
  let left = offset;

  for (const line of editor.querySelectorAll('.cm-line')) {
    const texts = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);

    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const length = node.nodeValue?.length ?? 0;

      if (left <= length) {
        return { node, offset: left };
      }

      left -= length;
    }

    if (left === 0) {
      return { node: line, offset: 0 };
    }

    // the end of the line
    left--;
  }

  return undefined;
}
