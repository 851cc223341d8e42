/** @jsxRuntime classic */
/** @jsx React.createElement */
import * as React from 'camunda-modeler-plugin-helpers/vendor/react';

import { useChanges } from '../listeners/useChanges';
import type { Home } from './Home';
import { showWideView } from './showWideView';

/** The tab's content: the wide view of the modeler that is seen, loaded when the tab is first opened. */
export function HomeTab({ home }: { home: Home }): React.ReactNode {
  const place = React.useRef<HTMLDivElement>(null);
  const { modeler } = useChanges(home);

  React.useEffect(() => home.found(), [ home ]);
  React.useEffect(() => modeler && place.current ? showWideView(place.current, modeler) : undefined, [ modeler ]);

  // what is typed here is not for the diagram
  return <div className="lambda-home bio-theme-parent" ref={ place } onKeyDown={ event => event.stopPropagation() } />;
}
