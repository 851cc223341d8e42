import type { GroupDefinition } from '@bpmn-io/properties-panel';

/** Whether a group holds the properties of an element template. */
export function isTemplateGroup({ id }: GroupDefinition): boolean {
  return id.startsWith('ElementTemplates__CustomProperties');
}
