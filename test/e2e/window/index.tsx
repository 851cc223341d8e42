import { useEffect, useRef } from 'react';
import type { ChangeEvent, ReactNode } from 'react';
import { createRoot } from 'react-dom/client';

import { BottomTabs } from '../../../playground/page/host/BottomTabs';
import { exposeModelerGlobals } from '../../../playground/page/host/exposeModelerGlobals';
import { readPlugins } from '../../../playground/page/host/readPlugins';
import { Playground } from '../../../playground/page/Playground';
import { BottomPanel } from '../../../playground/page/view/BottomPanel';
import { ClientExtensions } from '../../../playground/page/view/ClientExtensions';
import { StatusBar } from '../../../playground/page/view/StatusBar';

const tabs = new BottomTabs();

// the page's next script is the plugin's, which finds them
exposeModelerGlobals(tabs);

window.addEventListener('load', () => {
  const root = document.createElement('div');

  document.body.append(root);
  createRoot(root).render(<Window playground={ new Playground(readPlugins(), tabs) } />);
});

/**
 * The least of a window: canvas, panels, status bar and what opens a file. It is told of the bridge
 * that its address names.
 */
function Window({ playground }: { playground: Playground }): ReactNode {
  const canvas = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const { url, token } = Object.fromEntries(new URLSearchParams(location.search));

    if (canvas.current && panel.current) {
      playground.diagram.attachTo(canvas.current, panel.current);
    }

    if (url && token) {
      playground.tellServer({ bridge: { kind: 'ready', address: { url, token } } });
    }
  }, [ playground ]);

  const open = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];

    return file && playground.openFile(file);
  };

  return (
    <div style={ { display: 'flex', flexDirection: 'column', height: '100vh' } }>
      <ClientExtensions playground={ playground } />
      <input type="file" onChange={ open } />
      <div className="editor" style={ { display: 'flex', flex: 1, minHeight: 0 } }>
        <div style={ { flex: 1, position: 'relative' } } ref={ canvas } />
        <div className="side-panel" style={ { width: 400, overflow: 'auto' } } ref={ panel } />
      </div>
      <BottomPanel tabs={ tabs } />
      <StatusBar tabs={ tabs } />
    </div>
  );
}
