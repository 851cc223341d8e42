/** What the Modeler hands to a plugin's menu function, as far as used here. */
export interface ElectronApp {
  on(event: 'app:client-ready' | 'quit', listener: () => void): unknown;
  emit(event: 'menu:action', action: 'emit-event', options: { type: string; payload: unknown }): unknown;

  /** The Modeler's window; empty while all are closed, as on macOS. */
  readonly mainWindow?: object | null;
}

/** An entry below Plugins > AWS Lambda Connector. */
export interface MenuEntry {
  label: string;
  enabled?: () => boolean;
  action: () => void;
}
