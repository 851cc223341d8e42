import type { ModdleElement } from '../../connector/moddleElement';

/** The `bpmnFactory` service, as far as used here; its own types say `any`. */
export interface BpmnFactory {
  create(type: string, attributes?: Record<string, unknown>): ModdleElement;
}
