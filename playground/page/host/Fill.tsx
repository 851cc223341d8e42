import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';

export interface FillProps {

  /** `toolbar`, `status-bar__app` or `status-bar__file`, as in Camunda Modeler. */
  slot: string;
  children?: ReactNode;
}

/** Draws its children in one of the application's slots; in none where the slot is not there. */
export function Fill({ slot, children }: FillProps): ReactNode {
  const [ target, setTarget ] = useState<Element | null>(null);

  useEffect(() => setTarget(document.querySelector(`[data-slot="${CSS.escape(slot)}"]`)), [ slot ]);

  return target && createPortal(children, target);
}

/** A place of the application that plugins may fill. */
export function Slot({ name }: { name: string }): ReactNode {
  return <span className="slot" data-slot={ name } />;
}
