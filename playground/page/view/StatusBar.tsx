import type { ReactNode } from 'react';

import type { BridgeState } from '../../../bridge/protocol';
import { Slot } from '../host/Fill';

interface StatusBarProps {
  engineVersion?: string;
  bridge: BridgeState['kind'];
}

const BRIDGE_TEXTS: Record<BridgeState['kind'], string> = {
  starting: 'Bridge is starting',
  ready: 'Bridge ready',
  failed: 'Bridge does not answer'
};

/** What the diagram is made for, and how the bridge is; plugins may add to both ends. */
export function StatusBar({ engineVersion, bridge }: StatusBarProps): ReactNode {
  return (
    <footer className="status-bar">
      <span className="status-bar__item">{ engineVersion ? `Camunda ${minor(engineVersion)}` : 'Camunda 8' }</span>
      <Slot name="status-bar__file" />
      <span className="status-bar__gap" />
      <Slot name="status-bar__app" />
      <span className={ `status-bar__item bridge bridge--${bridge}` }>{ BRIDGE_TEXTS[bridge] }</span>
    </footer>
  );
}

function minor(version: string): string {
  return version.split('.').slice(0, 2).join('.');
}
