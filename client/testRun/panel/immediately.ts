import type { Debounce } from '@bpmn-io/properties-panel';

/** Takes every keystroke at once: unlike a change of the diagram it is no command that wants collecting. */
export const immediately: Debounce = callback => callback;
