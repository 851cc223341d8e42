import type { ComponentType, ReactNode } from 'react';

declare global {
  interface Window {

    /** The Modeler's own components, from 5.0 on. */
    components?: { Fill?: ComponentType<FillProps> };
  }
}

interface FillProps {
  slot: string;
  group?: string;
  children?: ReactNode;
}

/** What draws into places of the Modeler's window, such as its status bar; undefined in hosts that have none. */
export function modelerFill(): ComponentType<FillProps> | undefined {
  return window.components?.Fill;
}
