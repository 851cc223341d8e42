import { isRecord, readJson, writeJson } from './storage';

const STORAGE_KEY = 'playground.config';

/** Stands in for the Modeler's `config`: named values, some of them per file or plugin, kept between visits. */
export class Config {
  private readonly values: Map<string, unknown>;

  constructor() {
    const stored = readJson(STORAGE_KEY);

    this.values = new Map(isRecord(stored) ? Object.entries(stored) : []);
  }

  async get(key: string, fallback: unknown = null): Promise<unknown> {
    return this.values.get(key) ?? fallback;
  }

  async set(key: string, value: unknown): Promise<void> {
    this.values.set(key, value);
    writeJson(STORAGE_KEY, Object.fromEntries(this.values));
  }

  getForFile(file: { name: string }, key: string, fallback?: unknown): Promise<unknown> {
    return this.get(`files/${file.name}/${key}`, fallback);
  }

  setForFile(file: { name: string }, key: string, value: unknown): Promise<void> {
    return this.set(`files/${file.name}/${key}`, value);
  }

  getForPlugin(plugin: string, key: string, fallback?: unknown): Promise<unknown> {
    return this.get(`plugins/${plugin}/${key}`, fallback);
  }

  setForPlugin(plugin: string, key: string, value: unknown): Promise<void> {
    return this.set(`plugins/${plugin}/${key}`, value);
  }
}
