/**
 * Selects a place in the text of an editor, which gets the focus and is scrolled to. Where the place is not
 * drawn, as far down in a very long text, nothing is selected.
 *
 * @param editor a text field, or what CodeMirror makes editable
 */
export function selectInEditor(editor: HTMLElement, from: number, to: number): void {
  editor.focus();
  editor.scrollIntoView({ block: 'nearest' });

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

  for (const line of editor.querySelectorAll('.cm-line, .cm-gap')) {
    if (line.matches('.cm-gap')) {
      return undefined;
    }

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
