import { SelectEntry } from '@bpmn-io/properties-panel';
import type { VNode } from '@bpmn-io/properties-panel/preact';

import { AUTHENTICATION_TYPES } from './choices';
import type { FieldProps } from './FieldProps';
import { optionsWith } from './optionsWith';
import { useField } from './useField';

/** Chooses how the connector authenticates. */
export function AuthenticationTypeField(props: FieldProps): VNode {
  const field = useField(props);

  const getOptions = () => optionsWith(field.getValue(), AUTHENTICATION_TYPES);

  return <SelectEntry key={ props.element.id } { ...field } getOptions={ getOptions } />;
}
