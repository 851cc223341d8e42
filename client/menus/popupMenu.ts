import type { Element } from 'bpmn-js/lib/model/Types';

/** What clicking, or dragging, an entry does. */
export type MenuAction = (event: Event) => void;

/** One entry of a popup menu: it acts, or leads to further entries. */
export interface MenuEntry {
  label?: string;
  description?: string;
  imageUrl?: string;
  group?: string | { id: string; name?: string };

  /** Words that the entry is found by, beside its label and description. */
  search?: string | string[];

  /** False keeps it from being found. */
  searchable?: boolean;
  action?: MenuAction | { click: MenuAction; dragstart?: MenuAction };
  entries?: MenuEntries;
}

/** Entries by id, in the order in which they are shown. */
export type MenuEntries = Record<string, MenuEntry>;

/** Gives the entries of a menu, or changes those that others gave. */
export interface MenuProvider {
  getPopupMenuEntries(target: Element | Element[]): MenuEntries | ((entries: MenuEntries) => MenuEntries);
}

/** The `popupMenu` service, as far as used here; its own types leave out entries that can be dragged. */
export interface PopupMenu {
  registerProvider(id: string, provider: MenuProvider): void;
  registerProvider(id: string, priority: number, provider: MenuProvider): void;
  open(
    target: Element,
    id: string,
    position: { x: number; y: number },
    options: { title: string; width: string; search: boolean }
  ): void;
  close(): void;
}

/**
 * Runs after the providers of entries (1000), of categories (900) and of resources (500): all their
 * entries are there.
 */
export const AFTER_ALL_OTHERS = 200;
