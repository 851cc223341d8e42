import { useId } from '@bpmn-io/properties-panel/preact/hooks';

import type { JsonRow } from '../../../connector/values/JsonTree';
import { handleTreeKey } from './handleTreeKey';
import { TreeRow } from './TreeRow';
import { TreeTools } from './TreeTools';
import type { TreeState } from './TreeState';
import { ROW_HEIGHT, useWindow } from './useWindow';

/** A value as a tree of which only what is in sight is drawn. */
export function JsonTreeView({ label, tree }: { label: string; tree: TreeState }) {
  const id = useId();
  const { rowCount } = tree.tree;
  const { activeIndex } = tree;
  const window = useWindow(tree, rowCount, activeIndex);
  const rows = tree.tree.rows(window.from, window.count);
  const idOf = (index: number): string => `${id}-${index}`;

  return (
    <div class="lambda-tree">
      <TreeTools label={ label } tree={ tree } />
      <div
        class="lambda-tree__rows"
        role="tree"
        aria-label={ label }
        aria-activedescendant={ idOf(activeIndex) }
        aria-busy={ tree.isBusy }
        tabIndex={ 0 }
        ref={ window.ref }
        onScroll={ window.onScroll }
        onKeyDown={ event => handleTreeKey(event, tree, window.page) }
      >
        <div class="lambda-tree__space" role="presentation" style={ { height: `${rowCount * ROW_HEIGHT}px` } }>
          <div role="presentation" style={ { transform: `translateY(${window.from * ROW_HEIGHT}px)` } }>
            { rows.map((row: JsonRow, index) => (
              <TreeRow
                key={ window.from + index }
                id={ idOf(window.from + index) }
                row={ row }
                isActive={ window.from + index === activeIndex }
                query={ tree.place.query.trim() }
                onActivate={ () => tree.activate(row.path) }
                onToggle={ () => tree.toggle(row.path, !row.isOpen) }
              />
            )) }
          </div>
        </div>
      </div>
    </div>
  );
}
