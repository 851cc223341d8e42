import { useEffect, useState } from 'camunda-modeler-plugin-helpers/vendor/react';

/** Draws a component of the Modeler's window anew whenever something tells that it has changed. */
export function useChanges<S extends { subscribe: (listener: () => void) => () => void }>(source: S): S {
  const [ , redraw ] = useState({});

  useEffect(() => {

    // what changed before it was listened to
    redraw({});

    return source.subscribe(() => redraw({}));
  }, [ source ]);

  return source;
}
