import type { SelectOption } from '@bpmn-io/properties-panel';

/** A field's choices, and what a diagram holds instead of one of them: it is shown, and kept until it is changed. */
export function optionsWith(value: string | undefined, options: readonly SelectOption[]): SelectOption[] {
  return value === undefined || options.some(option => option.value === value)
    ? [ ...options ]
    : [ ...options, { value, label: value } ];
}
