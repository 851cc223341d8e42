import { isRecord, readJson, writeJson } from './storage';

const STORAGE_KEY = 'playground.settings';

/** One setting, of those that the dialog can show. */
export interface SettingsProperty {
  type: string;
  label?: string;
  description?: string;
  default?: unknown;
  hint?: string;
  options?: Array<{ value: string; label: string }>;
  constraints?: SettingsConstraints;
}

/** What a value must be; texts are what is said of one that is not. */
export interface SettingsConstraints {
  notEmpty?: boolean | string;
  pattern?: string | { value: string; message: string };
}

/** A group of settings, as a plugin registers it; its keys begin with `<id>.`. */
export interface SettingsGroup {
  id: string;
  title: string;
  properties: Record<string, SettingsProperty>;
}

type Listener = (event: { value: unknown }) => void;

/** Stands in for the Modeler's `settings`: what plugins register, with the values that differ from the defaults. */
export class Settings {
  private readonly defaults = new Map<string, unknown>();
  private readonly values: Map<string, unknown>;
  private readonly listeners = new Map<string, Listener[]>();
  private readonly known: SettingsGroup[] = [];

  constructor() {
    const stored = readJson(STORAGE_KEY);

    this.values = new Map(isRecord(stored) ? Object.entries(stored) : []);
  }

  /** @returns the values of the group's settings by their keys */
  register(group: SettingsGroup): Record<string, unknown> {
    const { id, properties } = group;

    for (const key of Object.keys(properties)) {
      this.assertNew(id, key);
    }

    this.known.push(group);

    return Object.fromEntries(Object.entries(properties).map(([ key, property ]) => {
      this.defaults.set(key, property.default);
      this.notify(key);

      return [ key, this.get(key) ];
    }));
  }

  /** What was registered. */
  get groups(): readonly SettingsGroup[] {
    return this.known;
  }

  get(key: string): unknown {
    if (!this.defaults.has(key)) {
      throw new Error(`Setting with key ${key} is not registered`);
    }

    return this.values.get(key) ?? this.defaults.get(key);
  }

  set(values: Record<string, unknown>): void {
    for (const [ key, value ] of Object.entries(values)) {
      if (this.values.get(key) !== value) {
        this.values.set(key, value);
        this.notify(key);
      }
    }

    writeJson(STORAGE_KEY, Object.fromEntries(this.values));
  }

  subscribe(key: string, listener: Listener): void {
    this.listeners.set(key, [ ...this.listeners.get(key) ?? [], listener ]);
  }

  private assertNew(id: string, key: string): void {
    if (!key.startsWith(`${id}.`)) {
      throw new Error(`Property key ${key} must start with group ID ${id}`);
    }

    if (this.defaults.has(key)) {
      throw new Error(`Setting with key ${key} is already registered`);
    }
  }

  private notify(key: string): void {
    for (const listener of this.listeners.get(key) ?? []) {
      listener({ value: this.get(key) });
    }
  }
}
