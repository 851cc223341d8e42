import type { OptionalInputHandle, OptionalInputProps } from '@bpmn-io/properties-panel';
import { forwardRef } from '@bpmn-io/properties-panel/preact/compat';
import { useImperativeHandle, useRef } from '@bpmn-io/properties-panel/preact/hooks';

import { REGIONS } from '../../connector/aws/regions';

const OPTIONS = REGIONS.map(({ id, name }) => <option key={ id } value={ id } label={ name } />);

/** The panel's text input, with a list of AWS's regions. */
export const RegionInput = forwardRef<OptionalInputHandle, OptionalInputProps>((props, ref) => {
  const input = useRef<HTMLInputElement>(null);
  const listId = `${props.id}-regions`;

  useImperativeHandle(ref, () => ({
    focus(position) {
      input.current?.focus();

      if (position !== undefined) {
        const caret = Math.min(position, input.current?.value.length ?? 0);
        input.current?.setSelectionRange(caret, caret);
      }
    }
  }), []);

  return <>
    <input
      id={ props.contentAttributes?.id }
      ref={ input }
      type="text"
      name={ props.id }
      class="bio-properties-panel-input"
      list={ listId }
      spellcheck={ false }
      autocomplete="off"
      disabled={ props.disabled }
      placeholder={ props.placeholder }
      value={ props.value ?? '' }
      onInput={ event => props.onInput(event.currentTarget.value) }
      onKeyDown={ props.onKeyDown }
      onFocus={ props.onFocus }
      onBlur={ props.onBlur }
    />
    <datalist id={ listId }>{ OPTIONS }</datalist>
  </>;
});
