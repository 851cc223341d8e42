import { SelectEntry } from '@bpmn-io/properties-panel';
import type { VNode } from '@bpmn-io/properties-panel/preact';

import { OPERATION_TYPES } from './choices';
import type { FieldProps } from './FieldProps';
import { optionsWith } from './optionsWith';
import { useField } from './useField';

/** Chooses the operation, of which there is one. */
export function OperationTypeField(props: FieldProps): VNode {
  const field = useField(props);

  const getOptions = () => optionsWith(field.getValue(), OPERATION_TYPES);

  return <SelectEntry key={ props.element.id } { ...field } getOptions={ getOptions } />;
}
