import type EventBus from 'diagram-js/lib/core/EventBus';
import type { Injector } from 'didi';

import type { ElementTemplates } from '../model/ElementTemplates';
import type { KnownTemplates } from './KnownTemplates';
import { ReplacedEntries } from './ReplacedEntries';

/** The didi module that the lint rule needs in a modeler: its templates, and the way from a problem to its field. */
export function lintModule(templates: KnownTemplates): Record<string, unknown> {
  return {
    __init__: [ 'lambdaReplacedEntries', [ 'eventBus', 'injector', follow(templates) ] ],
    lambdaReplacedEntries: [ 'type', ReplacedEntries ]
  };
}

function follow(templates: KnownTemplates) {
  return (eventBus: EventBus, injector: Injector) => {
    eventBus.on('elementTemplates.changed', () => templates.set(injector.get<ElementTemplates>('elementTemplates').getAll()));
  };
}
