import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';

import { watchBridge } from '../host/watchBridge';
import type { Playground } from '../Playground';
import { BottomPanel } from './BottomPanel';
import { ClientExtensions } from './ClientExtensions';
import { DropZone } from './DropZone';
import { NotificationList } from './NotificationList';
import { SettingsDialog } from './settings/SettingsDialog';
import { SidePanel } from './SidePanel';
import { StatusBar } from './StatusBar';
import { Toolbar } from './Toolbar';
import { UnsavedDialog } from './UnsavedDialog';
import { useShortcuts } from './useShortcuts';

/** The window: a toolbar, the canvas, the properties panel beside it, a status bar. */
export function App({ playground }: { playground: Playground }): ReactNode {
  const { diagram } = playground;
  const state = useSyncExternalStore(diagram.subscribe, diagram.getState);
  const canvas = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const [ isOpening, setIsOpening ] = useState(true);

  useShortcuts(playground);

  // extensions are drawn above, so they listen by now
  useEffect(() => {
    if (canvas.current && panel.current) {
      diagram.attachTo(canvas.current, panel.current);
    }

    void playground.start().finally(() => setIsOpening(false));

    return watchBridge(playground.tellServer);
  }, [ playground, diagram ]);

  return (
    <DropZone onDrop={ playground.openFile }>
      <ClientExtensions playground={ playground } />
      <Toolbar playground={ playground } state={ state } />
      <main className="editor" aria-busy={ isOpening }>
        <div className="canvas" ref={ canvas } />
        <SidePanel onResize={ diagram.resized } body={ panel } />
      </main>
      <BottomPanel tabs={ playground.tabs } onResize={ diagram.resized } />
      <StatusBar engineVersion={ state.engineVersion } tabs={ playground.tabs } />
      <SettingsDialog settings={ playground.settings } events={ playground.events } />
      <UnsavedDialog question={ playground.unsaved } />
      <NotificationList notifications={ playground.notifications } />
    </DropZone>
  );
}
