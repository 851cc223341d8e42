import type { PluginConfig } from '../ModelerServices';
import type { SettingsGroup, SettingsSource } from './SettingsSource';

const PLUGIN = 'aws-lambda-connector';

/** Stands in for the Modeler's settings where it has none: keeps them in the plugin's own configuration. */
export class OwnSettings implements SettingsSource {
  private readonly values = new Map<string, unknown>();
  private readonly listeners = new Map<string, () => void>();

  constructor(private readonly config: PluginConfig) {}

  register({ properties }: SettingsGroup): void {
    for (const [ key, property ] of Object.entries(properties)) {
      this.values.set(key, property.default);
      void this.config.getForPlugin(PLUGIN, key).then(stored => this.take(key, stored ?? property.default));
    }
  }

  get(key: string): unknown {
    return this.values.get(key);
  }

  async set(key: string, value: string | boolean): Promise<void> {
    this.take(key, value);
    await this.config.setForPlugin(PLUGIN, key, value);
  }

  subscribe(key: string, listener: () => void): void {
    this.listeners.set(key, listener);
  }

  private take(key: string, value: unknown): void {
    this.values.set(key, value);
    this.listeners.get(key)?.();
  }
}
