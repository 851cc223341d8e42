import { TextFieldEntry } from '@bpmn-io/properties-panel';
import type { VNode } from '@bpmn-io/properties-panel/preact';
import { useService } from 'bpmn-js-properties-panel';

import type { FieldProps } from './FieldProps';
import { useField } from './useField';

/**
 * A field of plain text. A key of its own for each element: what is typed is written to the element
 * that it was typed for.
 */
export function TextField(props: FieldProps): VNode {
  const field = useField(props);
  const debounce = useService('lambdaPendingInput').debounce;

  return <TextFieldEntry key={ props.element.id } { ...field } debounce={ debounce } />;
}
