import type { MenuEntries } from './popupMenu';

/** Entries without one of them, at whatever depth it stands, and without categories that it leaves empty. */
export function withoutEntry(entries: MenuEntries, id: string): MenuEntries {
  return Object.fromEntries(
    Object.entries(entries).flatMap(([ key, entry ]) => {
      if (key === id) {
        return [];
      }

      if (!entry.entries) {
        return [ [ key, entry ] ];
      }

      const nested = withoutEntry(entry.entries, id);

      return Object.keys(nested).length ? [ [ key, { ...entry, entries: nested } ] ] : [];
    })
  );
}
