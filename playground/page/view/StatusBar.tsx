import type { ReactNode } from 'react';

import { Slot } from '../host/Fill';

interface StatusBarProps {
  engineVersion?: string;
}

/** What the diagram is made for; plugins add to both ends. */
export function StatusBar({ engineVersion }: StatusBarProps): ReactNode {
  return (
    <footer className="status-bar">
      <span className="status-bar__item">{ engineVersion ? `Camunda ${minor(engineVersion)}` : 'Camunda 8' }</span>
      <Slot name="status-bar__file" />
      <span className="status-bar__gap" />
      <Slot name="status-bar__app" />
    </footer>
  );
}

function minor(version: string): string {
  return version.split('.').slice(0, 2).join('.');
}
