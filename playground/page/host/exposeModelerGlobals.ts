import * as common from '@bpmn-io/properties-panel';
import * as root from '@bpmn-io/properties-panel/preact';
import * as compat from '@bpmn-io/properties-panel/preact/compat';
import * as hooks from '@bpmn-io/properties-panel/preact/hooks';
import * as jsxRuntime from '@bpmn-io/properties-panel/preact/jsx-runtime';
import * as bpmn from 'bpmn-js-properties-panel';
import * as react from 'react';

import { BottomTabs } from './BottomTabs';
import { makeFill } from './Fill';

declare global {
  interface Window {
    react?: typeof react;
    components?: { Fill: ReturnType<typeof makeFill> };
    vendor?: {
      propertiesPanel: {
        common: typeof common;
        preact: { root: typeof root; compat: typeof compat; hooks: typeof hooks; jsxRuntime: typeof jsxRuntime };
        bpmn: typeof bpmn;
      };
    };
  }
}

/**
 * Sets what Camunda Modeler's window offers to plugins, before any of them is loaded.
 *
 * @param tabs takes what plugins draw in the bottom panel
 */
export function exposeModelerGlobals(tabs = new BottomTabs()): void {
  window.react = react;
  window.components = { Fill: makeFill(tabs) };
  window.vendor = {
    propertiesPanel: {
      common,
      preact: { root, compat, hooks, jsxRuntime },
      bpmn
    }
  };
}
