/** @jsxRuntime classic */
/** @jsx React.createElement */
import * as React from 'camunda-modeler-plugin-helpers/vendor/react';

import type { OwnSettings } from '../settings/OwnSettings';
import { SETTINGS_GROUP } from '../settings/settingsGroup';
import type { SettingsProperty } from '../settings/SettingsSource';

/** The settings, for Modelers that have no dialog for them. */
export function SettingsForm({ settings }: { settings: OwnSettings }): React.ReactNode {
  return (
    <details>
      <summary>Settings</summary>
      { Object.entries(SETTINGS_GROUP.properties).map(([ key, property ]) => (
        <label key={ key } title={ property.description }>{ property.label } <Input name={ key } property={ property } settings={ settings } /></label>
      )) }
    </details>
  );
}

function Input({ name, property, settings }: { name: string; property: SettingsProperty; settings: OwnSettings }): React.ReactNode {
  const value = settings.get(name);
  const set = (changed: string | boolean): void => void settings.set(name, changed);

  switch (property.type) {
    case 'boolean':
      return <input type="checkbox" defaultChecked={ value === true } onChange={ event => set(event.target.checked) } />;
    case 'select':
      return (
        <select defaultValue={ String(value) } onChange={ event => set(event.target.value) }>
          { property.options?.map(option => <option key={ option.value } value={ option.value }>{ option.label }</option>) }
        </select>
      );
    case 'text':
      return <input defaultValue={ String(value) } placeholder={ property.hint } onChange={ event => set(event.target.value) } />;
  }
}
