import { SelectEntry } from '@bpmn-io/properties-panel';
import type { VNode } from '@bpmn-io/properties-panel/preact';

import type { FieldProps } from './FieldProps';
import { optionsWith } from './optionsWith';
import { useField } from './useField';

const OPTIONS = [
  { value: 'credentials', label: 'Credentials' },
  { value: 'defaultCredentialsChain', label: 'Default credentials chain (Self-Managed)' }
];

/** How the connector authenticates (connector contract 1). */
export function AuthenticationTypeField(props: FieldProps): VNode {
  const field = useField(props);

  return <SelectEntry key={ props.element.id } { ...field } getOptions={ () => optionsWith(field.getValue(), OPTIONS) } />;
}
