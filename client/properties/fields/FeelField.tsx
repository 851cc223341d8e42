import { FeelEntry } from '@bpmn-io/properties-panel';
import type { FeelEntryProps } from '@bpmn-io/properties-panel';
import type { VNode } from '@bpmn-io/properties-panel/preact';

import { isFeel, readField } from '../../../connector/readField';
import type { FieldProps } from './FieldProps';
import { useFeelField } from './useFeelField';

/** A field of text that becomes FEEL by its `fx` button, or by typing `=`. */
export function FeelField({ OptionalComponent, ...props }: FieldProps & Pick<FeelEntryProps, 'OptionalComponent'>): VNode {
  const field = useFeelField(props, isFeel(readField(props.task, props.field.id)));

  return <FeelEntry key={ props.element.id } { ...field } feel="optional" OptionalComponent={ OptionalComponent } />;
}
