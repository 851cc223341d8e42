import { useEffect } from 'react';

import { chooseFile } from '../diagram/DiagramFile';
import type { Playground } from '../Playground';

/** The Modeler's shortcuts for file and history; what is typed into a field has the field's own history. */
export function useShortcuts({ diagram, openFile, save }: Playground): void {
  useEffect(() => {
    const handle = (event: KeyboardEvent) => {
      const action = findAction(event);

      // the canvas may have done it already
      if (action && !event.defaultPrevented) {
        event.preventDefault();
        action();
      }
    };

    const findAction = (event: KeyboardEvent): (() => unknown) | null => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) {
        return null;
      }

      switch (event.shiftKey ? `shift+${event.key.toLowerCase()}` : event.key) {
        case 'o':
          return () => chooseFile(openFile);
        case 's':
          return save;
        case 'z':
          return isField(event.target) ? null : diagram.undo;
        case 'y':
        case 'shift+z':
          return isField(event.target) ? null : diagram.redo;
        default:
          return null;
      }
    };

    document.addEventListener('keydown', handle);

    return () => document.removeEventListener('keydown', handle);
  }, [ diagram, openFile, save ]);
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}
