import { readSettings } from './readSettings';
import { PROPERTIES, SETTINGS_GROUP, settingKey } from './settingsGroup';
import type { SettingsSource } from './SettingsSource';
import type { SettingsValues } from './SettingsValues';

/** The plugin's settings: one for the window and all its modelers. */
export class PluginSettings {
  private current = readSettings(name => PROPERTIES[name].default);
  private source: SettingsSource | undefined;
  private readonly listeners = new Set<() => void>();

  get values(): SettingsValues {
    return this.current;
  }

  /** Registers the settings, and takes their values from now on; once for a source, however often it is called. */
  follow(source: SettingsSource): void {
    if (source === this.source) {
      return;
    }

    const read = (): void => {
      this.current = readSettings(name => source.get(settingKey(name)));
      this.listeners.forEach(listener => listener());
    };

    this.source = source;
    source.register(SETTINGS_GROUP);
    Object.keys(SETTINGS_GROUP.properties).forEach(key => source.subscribe(key, read));
    read();
  }

  /** @returns what ends the subscription */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);

    return () => {
      this.listeners.delete(listener);
    };
  }
}
