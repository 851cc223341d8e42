import { useLayoutEffect, useRef, useState } from '@bpmn-io/properties-panel/preact/hooks';

/** How far from the end one still follows it, in pixels. */
const NEAR_END = 24;

/** Keeps the end of what grows in sight, unless one has scrolled away from it. */
export function useFollowEnd() {
  const ref = useRef<HTMLPreElement>(null);
  const [ follows, setFollows ] = useState(true);
  const before = useRef(0);

  useLayoutEffect(() => {
    const place = ref.current;
    const look = (): void => {
      if (place) {
        const wasScrolledUp = isScrolledUp(place, before.current);

        setFollows(follows => isAtEnd(place) || follows && !wasScrolledUp);
        before.current = place.scrollTop;
      }
    };

    place?.addEventListener('scroll', look);

    return () => place?.removeEventListener('scroll', look);
  }, []);

  // lines that were broken may be higher than the space that was kept for them; one who has scrolled up since is told
  // of with the next frame only
  useLayoutEffect(() => {
    const place = ref.current;

    if (place && follows && !isScrolledUp(place, before.current)) {
      place.scrollTop = place.scrollHeight;
      before.current = place.scrollTop;
    }
  });

  return { ref, follows, follow: () => setFollows(true) };
}

/** What has grown below is no scrolling up, nor is what got shorter as a whole. */
function isScrolledUp(place: HTMLElement, before: number): boolean {
  return place.scrollTop < before && !isAtEnd(place);
}

function isAtEnd({ scrollHeight, scrollTop, clientHeight }: HTMLElement): boolean {
  return scrollHeight - scrollTop - clientHeight < NEAR_END;
}
