import type { VNode } from '@bpmn-io/properties-panel/preact';
import { useState } from '@bpmn-io/properties-panel/preact/hooks';
import type { Element } from 'bpmn-js/lib/model/Types';

import { EMPTY_PAYLOAD } from '../../../connector/readField';
import { ExpressionField } from './ExpressionField';
import type { FieldProps } from './FieldProps';
import { useField } from './useField';

/**
 * The payload. Where the user empties it the task carries `={}`, yet the field
 * stays empty while it is shown: nobody wants to find text there that they have
 * just deleted.
 */
export function PayloadField(props: FieldProps): VNode {
  const { getValue, setValue } = useField(props);
  const [ emptied, setEmptied ] = useState<Element>();
  const isEmptied = emptied === props.element && getValue() === EMPTY_PAYLOAD;

  return <ExpressionField
    { ...props }
    getValue={ () => isEmptied ? undefined : getValue() }
    setValue={ value => {
      setEmptied(value ? undefined : props.element);
      setValue(value);
    } }
  />;
}
