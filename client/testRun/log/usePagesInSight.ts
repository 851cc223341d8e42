import { useEffect, useRef, useState } from '@bpmn-io/properties-panel/preact/hooks';
import type { RefObject } from '@bpmn-io/properties-panel/preact';

/** So far beyond what is in sight pages are drawn. */
const MARGIN = '200px 0px';

/** Of a log that is opened, the end is in sight. */
const LAST_PAGES = 2;

/** Which pages of a place that scrolls are near enough to be drawn, and how high those were that no longer are. */
export function usePagesInSight(place: RefObject<HTMLElement>, count: number) {
  const [ inSight, setInSight ] = useState<ReadonlySet<number>>(() => new Set());
  const heights = useRef(new Map<number, number>()).current;

  useEffect(() => {
    const observer = new IntersectionObserver(entries => {
      entries.forEach(({ target, boundingClientRect }) => heights.set(pageOf(target), boundingClientRect.height));
      setInSight(before => changed(before, entries));
    }, { root: place.current, rootMargin: MARGIN });

    place.current?.querySelectorAll('[data-page]').forEach(page => observer.observe(page));

    return () => observer.disconnect();
  }, [ count ]);

  return {
    isInSight: (page: number): boolean => inSight.has(page) || page >= count - LAST_PAGES,
    heightOf: (page: number): number | undefined => heights.get(page),

    /** Draws a page ahead of its being scrolled to. */
    show: (page: number): void => setInSight(before => before.has(page) ? before : new Set([ ...before, page ]))
  };
}

function changed(before: ReadonlySet<number>, entries: IntersectionObserverEntry[]): ReadonlySet<number> {
  const after = new Set(before);

  entries.forEach(({ target, isIntersecting }) => after[isIntersecting ? 'add' : 'delete'](pageOf(target)));

  return after;
}

function pageOf(page: Element): number {
  return Number(page.getAttribute('data-page'));
}
