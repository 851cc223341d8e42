/** Draws into a place of the Modeler's window, such as its status bar; nothing where there is no such place. */
declare module 'camunda-modeler-plugin-helpers/components/Fill' {
  import type { ComponentType, ReactNode } from 'react';

  interface FillProps {
    slot: 'bottom-panel' | 'status-bar__app';
    group?: string;
    priority?: number;
    children?: ReactNode;

    /** Of a tab in the bottom panel. */
    id?: string;
    label?: string;
  }

  const Fill: ComponentType<FillProps>;

  export default Fill;
}
