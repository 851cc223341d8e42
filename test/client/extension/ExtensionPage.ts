import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

import { BridgeConnection } from '../../../client/bridgeClient/BridgeConnection';
import { lambdaExtension } from '../../../client/extension/lambdaExtension';
import type { ModelerServices, Notification } from '../../../client/extension/ModelerServices';
import { PluginSettings } from '../../../client/extension/settings/PluginSettings';
import { Home } from '../../../client/home/Home';
import { injectStyles } from '../support/injectStyles';
import { StandInSettings } from './StandInSettings';

/** The plugin's extension in a stand-in for the Modeler's window, which has its status bar, and its rules for that. */
export class ExtensionPage {
  readonly connection = new BridgeConnection();
  readonly settings = new PluginSettings();
  readonly home = new Home();
  readonly modelerSettings = new StandInSettings();
  readonly listeners = new Map<string, (event: unknown) => void>();
  readonly notifications: Notification[] = [];
  readonly triggered: unknown[][] = [];

  private readonly window = document.createElement('div');
  private readonly plugins = document.createElement('div');
  private readonly root = createRoot(this.plugins);

  constructor() {
    const modeler: ModelerServices = {
      subscribe: (type, listener) => {
        this.listeners.set(type, listener);

        return { cancel: () => { this.listeners.delete(type); } };
      },
      triggerAction: (...action) => this.triggered.push(action),
      displayNotification: notification => {
        this.notifications.push(notification);

        return { close: () => this.notifications.splice(this.notifications.indexOf(notification), 1) };
      },
      settings: this.modelerSettings
    };

    injectStyles();
    this.window.style.cssText = 'position: fixed; inset: 0; display: flex; flex-direction: column; justify-content: flex-end';
    this.window.innerHTML = '<footer class="status-bar"><div class="status-bar__file"></div><div class="status-bar__app" data-slot="status-bar__app"></div></footer>';
    this.window.prepend(this.plugins);
    document.body.append(this.window);
    flushSync(
      () => this.root.render(createElement(lambdaExtension(this.connection, this.settings, this.home), modeler))
    );
  }

  /** All that is drawn. */
  get html(): string {
    return this.window.innerHTML;
  }

  /** As the main process does. */
  tell(type: string, payload: unknown): void {
    flushSync(() => this.listeners.get(`awsLambdaConnector.${type}`)?.(payload));
  }

  find<E extends Element = HTMLElement>(selector: string): E {
    const found = this.window.querySelector<E>(selector);

    if (!found) {
      throw new Error(`no ${selector} in the window`);
    }

    return found;
  }

  has(selector: string): boolean {
    return this.window.querySelector(selector) !== null;
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
    const button = [ ...this.window.querySelectorAll<HTMLElement>('dialog button') ].find(({ textContent }) => textContent === text);

    flushSync(() => button?.click());
  }

  type(name: string, value: string): void {
    this.find<HTMLInputElement>(`[name="${name}"]`).value = value;
  }

  unmount(): void {
    flushSync(() => this.root.unmount());
    this.window.remove();
  }
}
