import type { ComponentType } from 'react';

import type { ExtensionProps } from './ExtensionProps';

/** What plugins add to a window that shows Camunda 8 diagrams. */
export interface Plugins {

  /** didi modules for the modeler. */
  modules: Array<Record<string, unknown>>;

  /** React components that get the application's services. */
  extensions: Array<ComponentType<ExtensionProps>>;
}

declare global {
  interface Window {

    /** Where plugins register, each with its type, as in Camunda Modeler. */
    plugins?: RegisteredPlugin[];
  }
}

type RegisteredPlugin =
  | { type: 'bpmn.modeler.additionalModules' | 'bpmn.cloud.modeler.additionalModules'; plugin: Record<string, unknown> }
  | { type: 'client'; plugin: ComponentType<ExtensionProps> };

/** Sorts what plugins registered when their scripts ran. Other types than these concern nothing that is here. */
export function readPlugins(): Plugins {
  const plugins: Plugins = { modules: [], extensions: [] };

  for (const registered of window.plugins ?? []) {
    switch (registered.type) {
      case 'bpmn.modeler.additionalModules':
      case 'bpmn.cloud.modeler.additionalModules':
        plugins.modules.push(registered.plugin);
        break;
      case 'client':
        plugins.extensions.push(registered.plugin);
        break;
    }
  }

  return plugins;
}
