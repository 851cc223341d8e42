import { useEffect, useState } from 'camunda-modeler-plugin-helpers/vendor/react';

import type { Home } from './Home';

/** The window's home; redraws the component when something about it changes. */
export function useHome(home: Home): Home {
  const [ , redraw ] = useState({});

  useEffect(() => {
    redraw({});

    return home.subscribe(() => redraw({}));
  }, [ home ]);

  return home;
}
