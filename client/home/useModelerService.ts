import { createContext } from '@bpmn-io/properties-panel/preact';
import { useContext } from '@bpmn-io/properties-panel/preact/hooks';
import { useService } from 'bpmn-js-properties-panel';
import type { PanelServices } from 'bpmn-js-properties-panel';
import type { Injector } from 'didi';

/** The services of the modeler that a view outside of the properties panel is drawn for. */
export const Modeler = createContext<Injector | undefined>(undefined);

/** As the panel's `useService`, in views outside of the panel too. */
export function useModelerService<Name extends keyof PanelServices>(name: Name): PanelServices[Name] {
  const inPanel = useService(name, false);
  const modeler = useContext(Modeler);
  const service = modeler ? modeler.get<PanelServices[Name]>(name) : inPanel;

  if (!service) {
    throw new Error(`there is no modeler's service ${name} here`);
  }

  return service;
}
