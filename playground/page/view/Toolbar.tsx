import type { ReactNode } from 'react';

import type { DiagramState } from '../diagram/Diagram';
import { chooseFile } from '../diagram/DiagramFile';
import { Slot } from '../host/Fill';
import type { Playground } from '../Playground';
import { Icon } from './Icon';
import type { IconName } from './Icon';

/** What can be done with the file and the diagram as a whole. */
export function Toolbar({ playground, state }: { playground: Playground; state: DiagramState }): ReactNode {
  const { diagram } = playground;

  return (
    <header className="toolbar">
      <h1 className="toolbar__brand">
        <img src="/plugin/resources/icon.svg" alt="" />
        AWS Lambda Connector
      </h1>
      <span className="toolbar__file" title={ state.dirty ? 'Changed; the browser keeps your changes until you open another diagram' : state.name }>
        { state.name }
        { state.dirty && <span className="toolbar__dirty" aria-label="changed">●</span> }
      </span>
      <nav className="toolbar__actions" aria-label="Diagram">
        <Action icon="new" label="New" onClick={ playground.openNew } />
        <Action icon="open" label="Open" keys="Ctrl+O" onClick={ () => chooseFile(playground.openFile) } />
        <Action icon="download" label="Download" keys="Ctrl+S" onClick={ playground.save } />
        <span className="toolbar__divider" />
        <Action icon="undo" label="Undo" keys="Ctrl+Z" disabled={ !state.canUndo } onClick={ diagram.undo } />
        <Action icon="redo" label="Redo" keys="Ctrl+Y" disabled={ !state.canRedo } onClick={ diagram.redo } />
        <span className="toolbar__divider" />
        <Action icon="reset" label="Reset example" onClick={ playground.openExample } />
        <Action icon="settings" label="Settings" onClick={ () => playground.triggerAction('settings-open') } />
        <Slot name="toolbar" />
      </nav>
    </header>
  );
}

interface ActionProps {
  icon: IconName;
  label: string;
  keys?: string;
  disabled?: boolean;
  onClick: () => void;
}

function Action({ icon, label, keys, disabled, onClick }: ActionProps): ReactNode {
  return (
    <button type="button" title={ keys ? `${label} (${keys})` : label } disabled={ disabled } onClick={ onClick }>
      <Icon name={ icon } />
      <span>{ label }</span>
    </button>
  );
}
