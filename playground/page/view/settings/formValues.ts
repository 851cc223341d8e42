import { getIn, setIn } from 'formik';

import type { Settings } from '../../host/Settings';
import { isRecord } from '../../host/storage';

/** All values as Formik keeps them: a key's dots lead into objects. */
export function nestValues(settings: Settings): Record<string, unknown> {
  return keysOf(settings).reduce(
    (form, key): Record<string, unknown> => {
      const nested: unknown = setIn(form, key, settings.get(key));

      return isRecord(nested) ? nested : form;
    },
    {}
  );
}

/** What in the form differs from what is stored, by the settings' keys. */
export function changedValues(settings: Settings, form: unknown): Record<string, unknown> {
  const values = keysOf(settings).map((key): [ string, unknown ] => [ key, getIn(form, key) ]);

  return Object.fromEntries(values.filter(([ key, value ]) => value !== settings.get(key)));
}

function keysOf(settings: Settings): string[] {
  return settings.groups.flatMap(({ properties }) => Object.keys(properties));
}
