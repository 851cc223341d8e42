import { useLayoutEffect, useRef, useState } from '@bpmn-io/properties-panel/preact/hooks';

import type { TreeState } from './TreeState';

/** In pixels, as in the style sheet. */
export const ROW_HEIGHT = 20;

/** So many rows are drawn above and below what is in sight. */
const BEYOND = 6;

/** Before it is known how high the place is. */
const FIRST_HEIGHT = 260;

/** Which rows of a tree are in sight, and the keeping of the active one among them. */
export function useWindow(tree: TreeState, rowCount: number, activeIndex: number) {
  const ref = useRef<HTMLDivElement>(null);
  const isNew = useRef(true);
  const [ scrollTop, setScrollTop ] = useState(tree.place.scrollTop);
  const height = useHeight(ref);
  const page = Math.max(1, Math.floor(height / ROW_HEIGHT) - 1);
  const top = Math.min(scrollTop, Math.max(0, rowCount * ROW_HEIGHT - height));
  const from = Math.max(0, Math.floor(top / ROW_HEIGHT) - BEYOND);

  // where the user was before; a new place is at its beginning, and to say so would lay the page out
  useLayoutEffect(() => {
    if (ref.current && !(isNew.current && tree.place.scrollTop === 0)) {
      ref.current.scrollTop = tree.place.scrollTop;
    }

    isNew.current = false;
  }, [ tree ]);

  useFollowActive(ref, tree, activeIndex);

  return {
    ref,
    from,
    count: Math.ceil(height / ROW_HEIGHT) + 2 * BEYOND,
    page,
    onScroll: (event: { currentTarget: HTMLElement }): void => {
      tree.place.scrollTop = event.currentTarget.scrollTop;
      setScrollTop(event.currentTarget.scrollTop);
    }
  };
}

/**
 * How high a place is, in pixels. It is told once the page is laid out: to ask while it is drawn would have
 * the page laid out in the midst of that, by each tree anew.
 */
function useHeight(ref: { current: HTMLElement | null }): number {
  const [ height, setHeight ] = useState(FIRST_HEIGHT);

  useLayoutEffect(() => {
    const observer = new ResizeObserver(([ entry ]) => entry && setHeight(entry.target.clientHeight));

    if (ref.current) {
      observer.observe(ref.current);
    }

    return () => observer.disconnect();
  }, []);

  return height;
}

/** Brings the active row into sight when another one becomes it. */
function useFollowActive(ref: { current: HTMLElement | null }, tree: TreeState, activeIndex: number): void {
  const active = tree.place.active;
  const seen = useRef(active);

  useLayoutEffect(() => {
    const place = ref.current;

    if (place && active !== seen.current) {
      const top = activeIndex * ROW_HEIGHT;
      const lowest = top - place.clientHeight + ROW_HEIGHT;

      place.scrollTop = Math.max(lowest, Math.min(place.scrollTop, top));
    }

    seen.current = active;
  });
}
