import BpmnModeler from 'bpmn-js/lib/Modeler';
import { BpmnPropertiesPanelModule, BpmnPropertiesProviderModule, ZeebePropertiesProviderModule } from 'bpmn-js-properties-panel';
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json';

import menus from '../../../client/menus';
import type { BootstrapOptions } from '../support/bootstrapModeler';

/** bpmn-js with Camunda 8's properties, and nothing else: no append and create menus, no templates, no behaviors. */
export const PLAIN_MODELER: BootstrapOptions = {
  Modeler: BpmnModeler,
  modules: [ BpmnPropertiesPanelModule, BpmnPropertiesProviderModule, ZeebePropertiesProviderModule, menus ],
  options: { moddleExtensions: { zeebe } }
};

/** Camunda 8's own modeler. */
export const CAMUNDA_MODELER: BootstrapOptions = { modules: [ menus ] };

/** A test that both modelers have to pass. */
export const MODELERS = [
  { name: 'Camunda 8 modeler', options: CAMUNDA_MODELER },
  { name: 'plain bpmn-js modeler', options: PLAIN_MODELER }
];
