import type { Subscription } from './AppEvents';
import type { Config } from './Config';
import type { Notifications } from './Notifications';
import type { Settings } from './Settings';

/** A line for the Modeler's log panel. */
export interface LogEntry {
  category: string;
  message: string;
  silent?: boolean;
}

/** What Camunda Modeler hands to a client extension's component. */
export interface ExtensionProps {
  subscribe(type: string, listener: (payload: unknown) => void): Subscription;
  triggerAction(action: string, options?: unknown): unknown;
  config: Config;
  settings: Settings;
  displayNotification: Notifications['display'];
  log(entry: LogEntry): void;
}
