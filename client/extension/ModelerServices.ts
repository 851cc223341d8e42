import type { SettingsSource } from './settings/SettingsSource';

/** What the Modeler hands to an extension's component, as far as used here. */
export interface ModelerServices {

  /** Listens to an event of the Modeler's window; what it gives back ends that. */
  subscribe(type: string, listener: (event: unknown) => void): { cancel(): void };
  triggerAction(action: string, options?: unknown): unknown;
  displayNotification(notification: Notification): unknown;

  /** From 5.35 on. */
  settings?: SettingsSource;
  config: PluginConfig;
}

export interface Notification {
  type: 'info' | 'success' | 'warning' | 'error';
  title: string;
  content: string;

  /** In milliseconds. */
  duration: number;
}

/** Named values of plugins, in the Modeler's `config.json`. */
export interface PluginConfig {
  getForPlugin(plugin: string, key: string): Promise<unknown>;
  setForPlugin(plugin: string, key: string, value: unknown): Promise<unknown>;
}
