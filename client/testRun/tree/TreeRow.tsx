import { isContainer } from '../../../connector/values/isContainer';
import type { JsonRow } from '../../../connector/values/JsonTree';
import { typeName } from './typeName';
import { Highlighted } from './Highlighted';

/** In pixels. */
const INDENT = 14;

/** More of a value is not in sight in any case. */
const SHOWN_CHARACTERS = 300;

/** One key and its value. */
export function TreeRow({ id, row, isActive, query, onActivate, onToggle }: {
  id: string;
  row: JsonRow;
  isActive: boolean;
  query: string;
  onActivate: () => void;
  onToggle: () => void;
}) {
  const { path, value, isOpen, position, siblings } = row;
  const key = path.at(-1);

  return (
    <div
      id={ id }
      class={ `lambda-tree__row ${isActive ? 'lambda-tree__row--active' : ''}` }
      role="treeitem"
      aria-level={ path.length + 1 }
      aria-expanded={ isOpen }
      aria-selected={ isActive }
      aria-posinset={ position }
      aria-setsize={ siblings }
      style={ { paddingLeft: `${4 + path.length * INDENT}px` } }
      onClick={ onActivate }
      onDblClick={ isOpen === undefined ? undefined : onToggle }
    >
      <span class={ `lambda-tree__arrow ${isOpen ? 'lambda-tree__arrow--open' : ''}` } aria-hidden="true" onClick={ isOpen === undefined ? undefined : onToggle }>
        { isOpen !== undefined && '\u25b8' }
      </span>
      { key !== undefined && <span class="lambda-tree__key"><Highlighted text={ typeof key === 'number' ? `[${key + 1}]` : key } query={ query } /></span> }
      { !isContainer(value) && <span class={ `lambda-tree__value lambda-tree__value--${typeof value}` }><Highlighted text={ textOf(value) } query={ query } /></span> }
      <span class="lambda-tree__type">{ typeName(value) }</span>
    </div>
  );
}

/** A value on one line; what is empty is shown as such. */
function textOf(value: JsonRow['value']): string {
  if (typeof value === 'string') {
    return JSON.stringify(value.length > SHOWN_CHARACTERS ? `${value.slice(0, SHOWN_CHARACTERS)}\u2026` : value);
  }

  return Array.isArray(value) ? '[]' : typeof value === 'object' && value !== null ? '{}' : String(value);
}
