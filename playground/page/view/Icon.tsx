import type { ReactNode } from 'react';

export type IconName = 'close' | 'download' | 'new' | 'open' | 'panel' | 'redo' | 'reset' | 'settings' | 'undo';

/** Strokes on a square of 16. */
const PATHS: Record<IconName, string> = {
  close: 'M4 4l8 8M12 4l-8 8',
  download: 'M8 2v8M4.5 7L8 10.5 11.5 7M2.5 13.5h11',
  new: 'M9.5 1.5h-6v13h9v-10zM9.5 1.5v3h3M8 7v5M5.5 9.5h5',
  open: 'M2 12.5v-9h4l1.5 2H14v7z',
  panel: 'M2 3h12v10H2zM2 9.5h12',
  redo: 'M13 6H6a3.5 3.5 0 0 0 0 7h3M10 3l3 3-3 3',
  reset: 'M13 8a5 5 0 1 1-1.6-3.7M13 2.5v3h-3',
  settings: 'M2 4.5h5M11 4.5h3M2 11.5h3M9 11.5h5M9 2.5v4M7 9.5v4',
  undo: 'M3 6h7a3.5 3.5 0 0 1 0 7H7M6 3L3 6l3 3'
};

export function Icon({ name }: { name: IconName }): ReactNode {
  return (
    <svg className="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={ PATHS[name] } fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
