import { useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';

import type { BottomTabs } from '../host/BottomTabs';
import { Slot } from '../host/Fill';
import { Icon } from './Icon';

interface StatusBarProps {
  engineVersion?: string;
  tabs: BottomTabs;
}

/** What the diagram is made for; plugins add to both ends. */
export function StatusBar({ engineVersion, tabs }: StatusBarProps): ReactNode {
  const { open } = useSyncExternalStore(tabs.subscribe, tabs.getState);

  return (
    <footer className="status-bar">
      <div className="status-bar__file">
        <span>{ engineVersion ? `Camunda ${minor(engineVersion)}` : 'Camunda 8' }</span>
      </div>
      <Slot name="status-bar__app" className="status-bar__app" />
      <div className="status-bar__app">
        <button type="button" className={ open ? 'btn btn--active' : 'btn' } title="Toggle panel" aria-label="Panel" aria-pressed={ open } onClick={ tabs.toggle }>
          <Icon name="panel" />
        </button>
      </div>
    </footer>
  );
}

function minor(version: string): string {
  return version.split('.').slice(0, 2).join('.');
}
