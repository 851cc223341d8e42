/** @jsxImportSource react */
import { useEffect, useLayoutEffect, useState, useSyncExternalStore } from 'react';
import type { ComponentType, ReactNode } from 'react';
import { createPortal } from 'react-dom';

import type { BottomTabs } from './BottomTabs';

export interface FillProps {

  /** `toolbar`, `status-bar__app`, `status-bar__file` or `bottom-panel`, as in Camunda Modeler. */
  slot: string;
  children?: ReactNode;

  /** Of a tab in the bottom panel. */
  id?: string;
  label?: string;
  priority?: number;
}

/**
 * Makes the component that draws its children in one of the application's slots; in none where the
 * slot is not there.
 */
export function makeFill(tabs: BottomTabs): ComponentType<FillProps> {
  return function Fill({ children, ...props }) {
    return props.slot === 'bottom-panel'
      ? <TabFill tabs={ tabs } { ...props }>{ children }</TabFill>
      : <SlotFill slot={ props.slot }>{ children }</SlotFill>;
  };
}

function SlotFill({ slot, children }: FillProps): ReactNode {
  const [ target, setTarget ] = useState<Element | null>(null);

  useLayoutEffect(() => setTarget(document.querySelector(selectorOf(slot))), [ slot ]);

  return target && createPortal(children, target);
}

/** Drawn while its tab is the one that is seen. */
function TabFill({ tabs, slot, id, label = '', priority = 0, children }: FillProps & { tabs: BottomTabs }): ReactNode {
  const { active, open } = useSyncExternalStore(tabs.subscribe, tabs.getState);
  const [ target, setTarget ] = useState<Element | null>(null);
  const name = id ?? label;
  const isSeen = open && active === name;

  useEffect(() => tabs.add({ id: name, label, priority }), [ tabs, name, label, priority ]);

  // the panel, drawn by now, comes and goes
  useLayoutEffect(() => setTarget(isSeen ? document.querySelector(selectorOf(slot)) : null), [ isSeen, slot ]);

  return isSeen && target && createPortal(children, target);
}

/** A place of the application that plugins may fill. */
export function Slot({ name, className }: { name: string; className?: string }): ReactNode {
  return <div className={ className ?? 'slot' } data-slot={ name } />;
}

function selectorOf(slot: string): string {
  return `[data-slot="${CSS.escape(slot)}"]`;
}
