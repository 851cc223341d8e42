import * as v from 'valibot';

import { SettingsSchema, type SettingsValues } from './SettingsValues';

const NAMES = Object.keys(SettingsSchema.entries).filter(isName);

/** Reads what is stored. */
export function readSettings(stored: (name: keyof SettingsValues) => unknown): SettingsValues {
  return v.parse(SettingsSchema, Object.fromEntries(NAMES.map(name => [ name, stored(name) ])));
}

function isName(text: string): text is keyof SettingsValues {
  return Object.hasOwn(SettingsSchema.entries, text);
}
