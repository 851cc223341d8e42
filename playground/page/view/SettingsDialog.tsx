import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';

import { isRecord } from '../host/storage';
import type { Settings, SettingsProperty } from '../host/Settings';
import type { Playground } from '../Playground';

/** Stands in for the Modeler's settings dialog: shows what plugins registered, and takes every change at once. */
export function SettingsDialog({ playground }: { playground: Playground }): ReactNode {
  const { settings, events } = playground;
  const dialog = useRef<HTMLDialogElement>(null);
  const [ opened, setOpened ] = useState(0);

  useEffect(() => {
    const subscription = events.subscribe('app.settings-open', options => {
      setOpened(times => times + 1);
      dialog.current?.showModal();

      // as the Modeler does, when the fields are drawn
      requestAnimationFrame(() => {
        const entry = isRecord(options) && document.getElementById(String(options.scrollToEntry));

        if (entry) {
          entry.scrollIntoView({ block: 'start' });
          entry.focus();
        }
      });
    });

    return () => subscription.cancel();
  }, [ events ]);

  return (
    <dialog className="settings" ref={ dialog } aria-labelledby="settings-title" onKeyDown={ event => event.stopPropagation() }>
      <h2 id="settings-title">Settings</h2>
      { settings.groups.map(({ id, title, properties }) => (
        <section key={ `${id} ${opened}` }>
          <h3>{ title }</h3>
          { Object.entries(properties).map(([ key, property ]) => (
            <Field key={ key } name={ key } property={ property } settings={ settings } />
          )) }
        </section>
      )) }
      <form method="dialog">
        <button className="settings__done">Done</button>
      </form>
    </dialog>
  );
}

interface FieldProps {
  name: string;
  property: SettingsProperty;
  settings: Settings;
}

function Field({ name, property, settings }: FieldProps): ReactNode {
  const [ error, setError ] = useState('');
  const { pattern } = property.constraints ?? {};

  const set = (value: string | boolean): void => {
    setError(pattern && !new RegExp(pattern.value).test(String(value)) ? pattern.message : '');
    settings.set({ [name]: value });
  };

  return (
    <label className="settings__field">
      { property.type === 'boolean' && <Input name={ name } property={ property } settings={ settings } onChange={ set } /> }
      { property.label }
      { property.type !== 'boolean' && <Input name={ name } property={ property } settings={ settings } onChange={ set } /> }
      { error && <span className="settings__note settings__note--error" role="alert">{ error }</span> }
      <span className="settings__note">{ property.description }</span>
    </label>
  );
}

function Input(
  { name, property, settings, onChange }: FieldProps & { onChange: (value: string | boolean) => void }
): ReactNode {
  const value = settings.get(name);

  switch (property.type) {
    case 'boolean':
      return <input id={ name } type="checkbox" defaultChecked={ value === true } onChange={ event => onChange(event.target.checked) } />;
    case 'select':
      return (
        <select id={ name } defaultValue={ String(value) } onChange={ event => onChange(event.target.value) }>
          { property.options?.map(({ value, label }) => <option key={ value } value={ value }>{ label }</option>) }
        </select>
      );
    default:
      return (
        <input
          id={ name }
          type={ property.type }
          defaultValue={ typeof value === 'string' ? value : '' }
          placeholder={ property.hint }
          onChange={ event => onChange(event.target.value) }
        />
      );
  }
}
