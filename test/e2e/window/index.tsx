import { useEffect, useRef } from 'react';
import type { ChangeEvent, ReactNode } from 'react';
import { createRoot } from 'react-dom/client';

import { exposeModelerGlobals } from '../../../playground/page/host/exposeModelerGlobals';
import { readPlugins } from '../../../playground/page/host/readPlugins';
import { Playground } from '../../../playground/page/Playground';
import { ClientExtensions } from '../../../playground/page/view/ClientExtensions';

// the page's next script is the plugin's, which finds them
exposeModelerGlobals();

window.addEventListener('load', () => {
  const root = document.createElement('div');

  document.body.append(root);
  createRoot(root).render(<Window playground={ new Playground(readPlugins()) } />);
});

/** The least of a window: canvas, panel and what opens a file. It is told of the bridge that its address names. */
function Window({ playground }: { playground: Playground }): ReactNode {
  const canvas = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const { url, token } = Object.fromEntries(new URLSearchParams(location.search));

    if (canvas.current && panel.current) {
      playground.diagram.attachTo(canvas.current, panel.current);
    }

    if (url && token) {
      playground.tellBridge({ kind: 'ready', address: { url, token } });
    }
  }, [ playground ]);

  const open = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];

    return file && playground.openFile(file);
  };

  return (
    <div className="editor" style={ { display: 'flex', height: '95vh' } }>
      <ClientExtensions playground={ playground } />
      <div style={ { flex: 1, position: 'relative' } } ref={ canvas } />
      <div style={ { width: 400, overflow: 'auto' } } ref={ panel } />
      <input type="file" style={ { position: 'absolute', bottom: 0 } } onChange={ open } />
    </div>
  );
}
