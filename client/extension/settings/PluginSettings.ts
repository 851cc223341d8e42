import { readSettings } from './readSettings';
import { Refusals } from './Refusals';
import { PROPERTIES, settingKey, settingsGroup } from './settingsGroup';
import type { SettingsSource } from './SettingsSource';
import type { SettingsValues } from './SettingsValues';
import { Listeners } from '../../listeners/Listeners';

/** The plugin's settings: one for the window and all its modelers. */
export class PluginSettings {
  private current = readSettings(name => PROPERTIES[name].default);
  private source: SettingsSource | undefined;

  /** What was found wrong with texts that the Modeler takes; its settings dialog says so at the field. */
  readonly refusals = new Refusals();
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

    const group = settingsGroup(this.refusals);

    this.source = source;
    source.register(group);
    Object.keys(group.properties).forEach(key => source.subscribe(key, read));
    read();
  }
}
