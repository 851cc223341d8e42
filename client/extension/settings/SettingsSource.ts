/** One setting, as the Modeler's settings dialog shows it. */
export interface SettingsProperty {
  type: 'text' | 'boolean' | 'select';
  label: string;
  description: string;
  default: string | boolean;

  /** Shown while there is no text. */
  hint?: string;

  /** Of a select. */
  options?: Array<{ value: string; label: string }>;

  /** What a text must match. The Modeler reads it anew at each validation, and takes the text all the same. */
  constraints?: { readonly pattern: SettingsPattern };
}

/** A regular expression, and what is said where a text does not match it. */
export interface SettingsPattern {
  value: string;
  message: string;
}

/** Settings that are shown together; the keys begin with the id and a dot, and have no other. */
export interface SettingsGroup {
  id: string;
  title: string;
  properties: Record<string, SettingsProperty>;
}

/** The Modeler's `settings`, as far as used here. It loads what is stored late, and tells. */
export interface SettingsSource {

  /** Throws where a key is there already. */
  register(group: SettingsGroup): unknown;

  /** The stored value, which anyone may have written, else the default. Throws where the key is not registered. */
  get(key: string): unknown;

  /** For as long as the window is there. */
  subscribe(key: string, listener: () => void): void;
}
