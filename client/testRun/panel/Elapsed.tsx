import { useEffect, useState } from '@bpmn-io/properties-panel/preact/hooks';

import { formatDuration } from '../../widgets/formatDuration';

const TICK_MS = 100;

/** The time since a moment of `performance.now()`, ticking. */
export function Elapsed({ since }: { since: number }) {
  const [ now, setNow ] = useState(() => performance.now());

  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), TICK_MS);

    return () => clearInterval(timer);
  }, []);

  return <span class="lambda-test__elapsed" role="timer">{ formatDuration(Math.max(0, now - since), 'ticking') }</span>;
}
