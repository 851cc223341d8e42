import { useEffect, useRef, useState } from '@bpmn-io/properties-panel/preact/hooks';
import type { RefObject } from '@bpmn-io/properties-panel/preact';

/** Searches a log: what is found is marked in it, and brought into sight one after the other. */
export function LogSearch({ query, place, onSearch }: {
  query: string;
  place: RefObject<HTMLElement>;
  onSearch: (query: string) => void;
}) {
  const [ count, setCount ] = useState(0);
  const current = useRef(-1);

  useEffect(() => {
    current.current = -1;
    setCount(query.trim() === '' ? 0 : marksIn(place).length);
  }, [ query ]);

  const go = (step: 1 | -1): void => {
    const marks = marksIn(place);

    if (marks.length > 0) {
      current.current = (current.current + step + marks.length) % marks.length;
      marks[current.current]?.scrollIntoView({ block: 'nearest' });
    }
  };

  return (
    <div class="lambda-tree__tools">
      <input
        class="lambda-tree__search"
        type="search"
        placeholder="Search"
        aria-label="Search Function log"
        value={ query }
        onInput={ event => onSearch(event.currentTarget.value) }
        onKeyDown={ event => {
          event.stopPropagation();

          if (event.key === 'Enter') {
            event.preventDefault();
            go(event.shiftKey ? -1 : 1);
          }
        } }
      />
      { query.trim() !== '' && <span class="lambda-tree__matches" role="status">{ count === 0 ? 'None' : `${count} found` }</span> }
    </div>
  );
}

function marksIn(place: RefObject<HTMLElement>): HTMLElement[] {
  return [ ...place.current?.querySelectorAll('mark') ?? [] ];
}
