import type PopupMenu from 'diagram-js/lib/features/popup-menu/PopupMenu';

import type { TestModeler } from '../support/bootstrapModeler';
import { drawn } from '../support/bootstrapModeler';
import { waitFor } from '../support/waitFor';

/** The button of the context pad with this title, of the element that is selected. */
export function padButton(modeler: TestModeler, title: string): HTMLElement | null {
  return modeler.canvas.querySelector<HTMLElement>(`.djs-context-pad .entry[title="${title}"]`);
}

/** Opens a menu from the context pad of an element. */
export async function openMenu(modeler: TestModeler, id: string, title: string): Promise<void> {
  await modeler.select(id);
  await click(padButton(modeler, title), `button "${title}"`);
}

/** Opens the wrench's menu of an element; not by the wrench, as bpmn-js then logs a warning about itself. */
export async function openReplaceMenu(modeler: TestModeler, id: string): Promise<void> {
  await modeler.select(id);
  await drawn(() => {
    modeler.get<PopupMenu>('popupMenu').open(modeler.element(id), 'bpmn-replace', { x: 300, y: 300 }, { search: true });
  });
}

/** Opens the menu "Create element" from the palette. */
export async function openCreateMenu(modeler: TestModeler): Promise<void> {
  await click(modeler.canvas.querySelector<HTMLElement>('.djs-palette [data-action="create"]'), 'palette entry');
}

/** The labels of the open menu's entries, by group; what has no group is under the empty name. */
export function menuEntries(modeler: TestModeler): Record<string, string[]> {
  const entries: Record<string, string[]> = {};
  let group = '';

  modeler.canvas.querySelectorAll('.djs-popup-results .entry-header, .djs-popup-results .entry').forEach(node => {
    if (node.matches('.entry-header')) {
      group = text(node);
    } else {
      (entries[group] ??= []).push(text(node.querySelector('.djs-popup-label')));
    }
  });

  return entries;
}

/** An entry of the open menu, by its label. */
export function menuEntry(modeler: TestModeler, label: string): HTMLElement | undefined {
  return Array.from(modeler.canvas.querySelectorAll<HTMLElement>('.djs-popup-results .entry'))
    .find(entry => text(entry.querySelector('.djs-popup-label')) === label);
}

/** Chooses an entry of the open menu. */
export async function choose(modeler: TestModeler, label: string): Promise<void> {
  const entry = menuEntry(modeler, label);

  await waitFor(() => !entry || isHovered(entry), `entry "${label}" to be highlighted`);
  await click(entry, `entry "${label}"`);
}

/** Types into the search field of the open menu. */
export async function search(modeler: TestModeler, words: string): Promise<void> {
  const input = modeler.canvas.querySelector<HTMLInputElement>('.djs-popup-search input');

  if (!input) {
    throw new Error('the menu has no search field');
  }

  await drawn(() => {
    input.value = words;
    input.dispatchEvent(new KeyboardEvent('keyup', { bubbles: true }));
  });

  await waitFor(() => modeler.canvas.querySelector('.djs-popup-search-count'), 'the results of a search');
}

async function click(target: HTMLElement | null | undefined, what: string): Promise<void> {
  if (!target) {
    throw new Error(`there is no ${what}`);
  }

  await drawn(() => target.click());
}

/** Moves the mouse over an entry; the menu, as it opens, may move the highlight back to its first one. */
function isHovered(entry: HTMLElement): boolean {
  entry.dispatchEvent(new MouseEvent('mouseenter'));

  return entry.matches('.selected');
}

function text(node: Element | null): string {
  return node?.textContent?.trim() ?? '';
}
