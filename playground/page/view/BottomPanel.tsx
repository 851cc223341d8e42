import { useEffect, useSyncExternalStore } from 'react';
import type { KeyboardEvent, PointerEvent, ReactNode } from 'react';

import type { BottomTabs } from '../host/BottomTabs';
import { Slot } from '../host/Fill';
import { Icon } from './Icon';

const STEP = 20;

/**
 * Below the diagram, as in the Modeler: tabs that plugins fill. Its edge can be dragged, or moved by
 * the arrow keys.
 */
export function BottomPanel({ tabs, onResize }: { tabs: BottomTabs; onResize?: () => void }): ReactNode {
  const { tabs: all, open, active, height } = useSyncExternalStore(tabs.subscribe, tabs.getState);

  useEffect(() => onResize?.(), [ open, height, onResize ]);

  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) {
      const bottom = event.currentTarget.parentElement?.getBoundingClientRect().bottom;

      tabs.resize(bottom === undefined ? height : bottom - event.clientY);
    }
  };

  const move = ({ key }: KeyboardEvent) => {
    if (key === 'ArrowUp') {
      tabs.resize(height + STEP);
    } else if (key === 'ArrowDown') {
      tabs.resize(height - STEP);
    }
  };

  return open && (
    <section className="bottom-panel" style={ { height } } aria-label="Panel">
      <div
        className="bottom-panel__edge"
        role="separator"
        aria-orientation="horizontal"
        aria-label="Height of the panel"
        aria-valuenow={ height }
        tabIndex={ 0 }
        onPointerDown={ event => event.currentTarget.setPointerCapture(event.pointerId) }
        onPointerMove={ drag }
        onKeyDown={ move }
      />
      <div className="panel">
        <div className="panel__header">
          <div className="panel__links">
            { all.map(({ id, label }) => (
              <button
                key={ id }
                type="button"
                className={ id === active ? 'panel__link panel__link--active' : 'panel__link' }
                aria-pressed={ id === active }
                onClick={ () => tabs.show(id) }
              >
                <span className="panel__link-label">{ label }</span>
              </button>
            )) }
          </div>
          <div className="panel__actions">
            <button type="button" className="panel__action" title="Close panel" aria-label="Close panel" onClick={ tabs.toggle }>
              <Icon name="close" />
            </button>
          </div>
        </div>
        <div className="panel__body">
          <Slot name="bottom-panel" className="panel__inner" />
        </div>
      </div>
    </section>
  );
}
