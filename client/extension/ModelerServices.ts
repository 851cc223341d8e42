import type { SettingsSource } from './settings/SettingsSource';

/** What the Modeler hands to an extension's component, as far as used here. */
export interface ModelerServices {

  /** Listens to an event of the Modeler's window; what it gives back ends that. */
  subscribe: (type: string, listener: (event: unknown) => void) => { cancel(): void };
  triggerAction: (action: string, options?: unknown) => unknown;
  displayNotification: (notification: Notification) => ShownNotification;
  settings: SettingsSource;
}

/** A notification on the screen; closing one that is gone does nothing. */
export interface ShownNotification {
  close(): void;
}

export interface Notification {
  type: 'info' | 'success' | 'warning' | 'error';
  title: string;
  content: string;

  /** In milliseconds. */
  duration: number;
}
