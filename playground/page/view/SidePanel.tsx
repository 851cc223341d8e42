import { useEffect, useState } from 'react';
import type { KeyboardEvent, PointerEvent, ReactNode, RefObject } from 'react';

import { readJson, writeJson } from '../host/storage';

interface SidePanelProps {
  onResize: () => void;

  /** Where the properties panel is to be attached. */
  body: RefObject<HTMLDivElement | null>;
}

const STORAGE_KEY = 'playground.panelWidth';
const DEFAULT_WIDTH = 400;
const MIN_WIDTH = 260;
const MIN_CANVAS_WIDTH = 320;
const STEP = 20;

/** The right side, with an edge that can be dragged, or moved by the arrow keys; a double click sets it back. */
export function SidePanel({ onResize, body }: SidePanelProps): ReactNode {
  const [ width, setWidth ] = useState(readWidth);

  useEffect(() => {
    writeJson(STORAGE_KEY, width);
    onResize();
  }, [ width, onResize ]);

  const resizeTo = (wanted: number) => setWidth(limit(wanted));

  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) {
      resizeTo(window.innerWidth - event.clientX);
    }
  };

  const move = ({ key }: KeyboardEvent) => {
    if (key === 'ArrowLeft') {
      resizeTo(width + STEP);
    } else if (key === 'ArrowRight') {
      resizeTo(width - STEP);
    }
  };

  return (
    <aside className="side-panel" style={ { width } } aria-label="Properties">
      <div
        className="side-panel__edge"
        role="separator"
        aria-orientation="vertical"
        aria-label="Width of the properties panel"
        aria-valuenow={ width }
        aria-valuemin={ MIN_WIDTH }
        tabIndex={ 0 }
        onPointerDown={ event => event.currentTarget.setPointerCapture(event.pointerId) }
        onPointerMove={ drag }
        onDoubleClick={ () => resizeTo(DEFAULT_WIDTH) }
        onKeyDown={ move }
      />
      <div className="side-panel__body" ref={ body } />
    </aside>
  );
}

function limit(width: number): number {
  return Math.round(Math.max(MIN_WIDTH, Math.min(width, window.innerWidth - MIN_CANVAS_WIDTH)));
}

function readWidth(): number {
  const stored = readJson(STORAGE_KEY);

  return typeof stored === 'number' ? limit(stored) : DEFAULT_WIDTH;
}
