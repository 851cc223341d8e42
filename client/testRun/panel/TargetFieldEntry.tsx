import { TextFieldEntry } from '@bpmn-io/properties-panel';
import type { Element } from 'bpmn-js/lib/model/Types';

import type { TargetField } from '../../../connector/target/targets';
import { Description } from '../../widgets/Description';
import { ProfileSuggestions } from './ProfileSuggestions';
import { useTypedText } from './useTypedText';

/** A text that a target needs, such as the address of an endpoint. */
export function TargetFieldEntry({ id, element, field, text, onChange }: {
  id: string;
  element: Element;
  field: TargetField;
  text: string;
  onChange: (text: string) => void;
}) {
  const { label, description, placeholder, error } = field;
  const { key, ...typed } = useTypedText(text, onChange);

  return (
    <TextFieldEntry
      key={ key }
      id={ id }
      element={ element }
      label={ label }
      description={ description && (
        <Description id={ id }>
          { description }
          { field.name === 'profile' && <ProfileSuggestions id={ `${id}-profiles` } /> }
        </Description>
      ) }
      placeholder={ placeholder }
      validate={ value => error?.((value ?? '').trim()) }
      { ...typed }
    />
  );
}
