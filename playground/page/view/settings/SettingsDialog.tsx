/** @jsxImportSource react */
import { Formik } from 'formik';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';

import type { AppEvents } from '../../host/AppEvents';
import type { Settings } from '../../host/Settings';
import { isRecord } from '../../host/storage';
import { changedValues, nestValues } from './formValues';
import { SettingsForm } from './SettingsForm';

/** How long the Modeler waits for the next change before it takes a value. */
const SAVE_MS = 200;

interface SettingsDialogProps {
  settings: Settings;
  events: AppEvents;
}

/**
 * Stands in for the Modeler's settings dialog and has its rules, as of 5.50, after its public source
 * (client/src/plugins/settings): what plugins registered is read when it opens; a value is taken
 * when nothing was typed for a while, valid or not; what is wrong is said at the field at once.
 */
export function SettingsDialog({ settings, events }: SettingsDialogProps): ReactNode {
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
      { opened > 0 && <Values key={ opened } settings={ settings } /> }
      <form method="dialog">
        <button className="settings__done">Done</button>
      </form>
    </dialog>
  );
}

function Values({ settings }: { settings: Settings }): ReactNode {
  const timer = useRef<number>(undefined);
  const initial = useMemo(() => nestValues(settings), [ settings ]);

  const save = (form: unknown): void => {
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => settings.set(changedValues(settings, form)), SAVE_MS);
  };

  return (
    <Formik initialValues={ initial } onSubmit={ () => undefined }>
      <SettingsForm groups={ settings.groups } onChange={ save } />
    </Formik>
  );
}
