import { createRoot } from 'react-dom/client';

import { BottomTabs } from './host/BottomTabs';
import { exposeModelerGlobals } from './host/exposeModelerGlobals';
import { loadPlugin } from './host/loadPlugin';
import { readPlugins } from './host/readPlugins';
import { Playground } from './Playground';
import { App } from './view/App';
import { StartFailure } from './view/StartFailure';

/** Starts in the Modeler's order: globals, plugins, application. */
async function start(): Promise<void> {
  const root = createRoot(document.querySelector('#root') ?? document.body);

  const tabs = new BottomTabs();

  exposeModelerGlobals(tabs);

  try {
    await loadPlugin();
    root.render(<App playground={ new Playground(readPlugins(), tabs) } />);
  } catch (error) {
    root.render(<StartFailure error={ error } />);
  }
}

void start();
