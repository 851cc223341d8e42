import { useContext, useLayoutEffect, useState } from '@bpmn-io/properties-panel/preact/hooks';

import type { Home, HomeView } from '../home/Home';
import { Modeler } from '../home/useModelerService';

/** Which view of the tab is seen, and what chooses another. Without a window's home it is kept here. */
export function useHomeView(): [ HomeView, (view: HomeView) => void ] {
  const home = useContext(Modeler)?.get<Home>('lambdaHome', false);
  const [ view, setView ] = useState<HomeView>(home?.view ?? 'task');

  useLayoutEffect(() => home?.subscribe(() => setView(home.view)), [ home ]);

  return [ view, chosen => home ? home.choose(chosen) : setView(chosen) ];
}
