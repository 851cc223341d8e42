import { SearchMatches } from './SearchMatches';
import { MAX_MATCHES, type TreeState } from './TreeState';

const LEVELS = [ 1, 2, 3, Infinity ];

/** Search and levels of a tree. */
export function TreeTools({ label, tree }: { label: string; tree: TreeState }) {
  const onKey = (event: KeyboardEvent): void => {
    event.stopPropagation();

    if (event.key === 'Enter') {
      event.preventDefault();
      tree.go(event.shiftKey ? -1 : 1);
    } else if (event.key === 'Escape') {
      tree.search('');
    }
  };

  return (
    <div class="lambda-tree__tools">
      <input
        class="lambda-tree__search"
        type="search"
        placeholder="Search"
        aria-label={ `Search ${label}` }
        value={ tree.place.query }
        onInput={ event => tree.search(event.currentTarget.value) }
        onKeyDown={ onKey }
      />
      { tree.place.query.trim() !== '' && <SearchMatches count={ tree.matches.length } max={ MAX_MATCHES } current={ tree.matchNumber } isBusy={ tree.isBusy } onGo={ step => tree.go(step) } /> }
      <select
        class="lambda-tree__levels"
        aria-label={ `Expand ${label} to a level` }
        value=""
        onChange={ event => tree.expand(Number(event.currentTarget.value)) }
      >
        <option value="" disabled>Expand</option>
        { LEVELS.map(level => <option key={ level } value={ level }>{ Number.isFinite(level) ? `Level ${level}` : 'All' }</option>) }
      </select>
    </div>
  );
}
