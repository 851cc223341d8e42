import { readSettings } from './readSettings';
import { PROPERTIES, SETTINGS_GROUP, settingKey } from './settingsGroup';
import type { SettingsSource } from './SettingsSource';
import type { SettingsValues } from './SettingsValues';
import { Listeners } from '../../listeners/Listeners';

/** The plugin's settings: one for the window and all its modelers. */
export class PluginSettings {
  private current = readSettings(name => PROPERTIES[name].default);
  private source: SettingsSource | undefined;
  private readonly listeners = new Listeners();
  readonly subscribe = this.listeners.subscribe;

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
      this.listeners.notify();
    };

    this.source = source;
    source.register(SETTINGS_GROUP);
    Object.keys(SETTINGS_GROUP.properties).forEach(key => source.subscribe(key, read));
    read();
  }
}
