import { FeelTextAreaEntry } from '@bpmn-io/properties-panel';
import type { VNode } from '@bpmn-io/properties-panel/preact';
import { useRef } from '@bpmn-io/properties-panel/preact/hooks';
import type { Element } from 'bpmn-js/lib/model/Types';

import { isBlank, isFeel } from '../../../connector/readField';
import type { FieldProps } from './FieldProps';
import { useFeelField } from './useFeelField';
import type { FieldEntryProps } from './useField';

/** A field for an expression, in the modeler's own FEEL editor. */
export function ExpressionField({ getValue, setValue, ...props }: FieldProps & Partial<Pick<FieldEntryProps, 'getValue' | 'setValue'>>): VNode {
  const field = useFeelField(props, true);
  const value = (getValue ?? field.getValue)(props.element);
  const isText = useIsText(props.element, value);

  return <FeelTextAreaEntry
    key={ props.element.id }
    { ...field }
    class={ [ 'bio-properties-panel-feel-textarea', field.class ].filter(Boolean).join(' ') }
    getValue={ () => value }
    setValue={ setValue ?? field.setValue }
    feel={ isText ? 'optional' : 'required' }
  />;
}

/**
 * Whether text was found where an expression is wanted: it is shown as what it
 * is, with a button that makes it FEEL, for as long as the element is shown.
 */
function useIsText(element: Element, value: string | undefined): boolean {
  const shown = useRef<{ element: Element; isText: boolean }>({ element, isText: false });

  if (shown.current.element !== element) {
    shown.current = { element, isText: false };
  }

  shown.current.isText ||= !isBlank(value) && !isFeel(value);

  return shown.current.isText;
}
