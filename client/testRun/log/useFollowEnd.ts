import { useEffect, useLayoutEffect, useRef, useState } from '@bpmn-io/properties-panel/preact/hooks';

/** How far from the end one still follows it, in pixels. */
const NEAR_END = 24;

/** Keeps the end of what grows in sight, unless one has scrolled away from it. */
export function useFollowEnd() {
  const ref = useRef<HTMLPreElement>(null);
  const [ follows, setFollows ] = useState(true);
  const before = useRef(0);

  useEffect(() => {
    const place = ref.current;
    const look = (): void => {
      if (place) {
        const isAtEnd = place.scrollHeight - place.scrollTop - place.clientHeight < NEAR_END;

        // what has grown below is no reason to stop
        setFollows(follows => isAtEnd || follows && place.scrollTop >= before.current);
        before.current = place.scrollTop;
      }
    };

    place?.addEventListener('scroll', look);

    return () => place?.removeEventListener('scroll', look);
  }, []);

  // lines that were broken may be higher than the space that was kept for them
  useLayoutEffect(() => {
    if (ref.current && follows) {
      ref.current.scrollTop = ref.current.scrollHeight;
      before.current = ref.current.scrollTop;
    }
  });

  return { ref, follows, follow: () => setFollows(true) };
}
