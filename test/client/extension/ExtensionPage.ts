import { createElement } from 'react';
import type { ReactNode } from 'react';
import { createPortal, flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

import { BridgeConnection } from '../../../client/bridgeClient/BridgeConnection';
import { lambdaExtension } from '../../../client/extension/lambdaExtension';
import type {} from '../../../client/extension/modelerFill';
import type { ModelerServices, Notification } from '../../../client/extension/ModelerServices';
import { PluginSettings } from '../../../client/extension/settings/PluginSettings';
import { StandInSettings } from './StandInSettings';

/** The plugin's extension in a stand-in for the Modeler's window. */
export class ExtensionPage {
  readonly connection = new BridgeConnection();
  readonly settings = new PluginSettings();
  readonly modelerSettings = new StandInSettings();
  readonly listeners = new Map<string, (event: unknown) => void>();
  readonly notifications: Notification[] = [];
  readonly triggered: string[] = [];
  readonly statusBar = document.createElement('footer');

  private readonly container = document.createElement('div');
  private readonly root = createRoot(this.container);

  /** @param services in place of those of the Modeler */
  constructor(services: Partial<ModelerServices> = {}) {
    const modeler: ModelerServices = {
      subscribe: (type, listener) => {
        this.listeners.set(type, listener);

        return { cancel: () => { this.listeners.delete(type); } };
      },
      triggerAction: action => this.triggered.push(action),
      displayNotification: notification => this.notifications.push(notification),
      settings: this.modelerSettings,
      config: { getForPlugin: async () => null, setForPlugin: async () => undefined },
      ...services
    };

    document.body.append(this.container, this.statusBar);
    flushSync(() => this.root.render(createElement(lambdaExtension(this.connection, this.settings), modeler)));
  }

  /** What the extension draws in its own place. */
  get ownHtml(): string {
    return this.container.innerHTML;
  }

  /** As the main process does. */
  tell(type: string, payload: unknown): void {
    flushSync(() => this.listeners.get(`awsLambdaConnector.${type}`)?.(payload));
  }

  find<E extends Element = HTMLElement>(selector: string): E {
    const found = this.statusBar.querySelector<E>(selector);

    if (!found) {
      throw new Error(`no ${selector} in the status bar`);
    }

    return found;
  }

  has(selector: string): boolean {
    return this.statusBar.querySelector(selector) !== null;
  }

  text(selector: string): string {
    return this.find(selector).textContent ?? '';
  }

  get item(): HTMLElement {
    return this.find('.lambda-status');
  }

  click(selector: string): void {
    flushSync(() => this.find(selector).click());
  }

  /** Clicks a button of the dialog by its text. */
  press(text: string): void {
    const button = [ ...this.statusBar.querySelectorAll<HTMLElement>('dialog button') ].find(({ textContent }) => textContent === text);

    flushSync(() => button?.click());
  }

  type(name: string, value: string): void {
    this.find<HTMLInputElement>(`[name="${name}"]`).value = value;
  }

  unmount(): void {
    flushSync(() => this.root.unmount());
    this.container.remove();
    this.statusBar.remove();
  }

  /** Sets the Modeler's component that draws into the status bar. */
  static exposeFill(): void {
    const Fill = ({ slot, children }: { slot: string; children?: ReactNode }): ReactNode => {
      const bar = [ ...document.querySelectorAll('footer') ].at(-1);

      return slot === 'status-bar__app' && bar ? createPortal(children, bar) : null;
    };

    window.components = { Fill };
  }
}
