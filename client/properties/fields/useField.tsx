import type { ComponentChildren } from '@bpmn-io/properties-panel/preact';
import { useService } from 'bpmn-js-properties-panel';

import { textOf } from '../../../connector/fieldTexts';
import { readField } from '../../../connector/readField';
import { FieldDescription } from './FieldDescription';
import { FieldTooltip } from './FieldTooltip';
import type { FieldProps } from './FieldProps';
import { MoveToSecret } from '../secrets/MoveToSecret';

/** What every entry of the panel wants to know of a field. */
export interface FieldEntryProps {
  id: string;
  element: FieldProps['element'];
  label: string;
  description: ComponentChildren;
  tooltip: ComponentChildren;
  placeholder?: string;
  getValue: () => string | undefined;
  setValue: (value: string | undefined) => void;
}

/** A field as the panel's entries take it. */
export function useField({ id, element, field, task, findings }: FieldProps): FieldEntryProps {
  const editor = useService('lambdaTaskEditor');
  const text = textOf(field.id, task.engineVersion);
  const isPlainText = findings.some(({ code }) => code === 'plainTextCredentials');

  return {
    id,
    element,
    label: field.label,
    description: (
      <FieldDescription id={ id } text={ text.description } findings={ findings } element={ element }>
        { isPlainText && <MoveToSecret element={ element } field={ field.id } /> }
      </FieldDescription>
    ),
    tooltip: <FieldTooltip text={ text } />,

    // said to be one: in a red field an example looks like a value
    placeholder: text.placeholder && `e.g. ${text.placeholder}`,
    getValue: () => readField(task, field.id),
    setValue: value => editor.set(element, field.id, value)
  };
}
