import { SelectEntry } from '@bpmn-io/properties-panel';
import type { VNode } from '@bpmn-io/properties-panel/preact';

import type { FieldProps } from './FieldProps';
import { optionsWith } from './optionsWith';
import { useField } from './useField';

const OPTIONS = [
  { value: 'sync', label: 'Synchronous invocation' },
  { value: 'async', label: 'Asynchronous (not available)', disabled: true }
];

/** The connector knows synchronous invocation only (connector contract 1). */
export function OperationTypeField(props: FieldProps): VNode {
  const field = useField(props);

  return <SelectEntry key={ props.element.id } { ...field } getOptions={ () => optionsWith(field.getValue(), OPTIONS) } />;
}
