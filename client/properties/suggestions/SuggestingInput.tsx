import type { OptionalInputHandle, OptionalInputProps } from '@bpmn-io/properties-panel';
import { createContext } from '@bpmn-io/properties-panel/preact';
import { forwardRef } from '@bpmn-io/properties-panel/preact/compat';
import { useContext, useImperativeHandle, useMemo, useRef } from '@bpmn-io/properties-panel/preact/hooks';

/** A text that an input offers, and what is said of it. */
export interface Suggestion {
  value: string;
  label: string;
}

/** What the inputs below offer. Not a prop: the panel makes the inputs, and knows none such. */
export const Suggestions = createContext<readonly Suggestion[]>([]);

/** The panel's text input, with a list of suggestions. */
export const SuggestingInput = forwardRef<OptionalInputHandle, OptionalInputProps>((props, ref) => {
  const input = useRef<HTMLInputElement>(null);
  const suggestions = useContext(Suggestions);
  const options = useMemo(
    () => suggestions.map(({ value, label }) => <option key={ value } value={ value } label={ label } />),
    [ suggestions ]
  );
  const listId = `${props.id}-suggestions`;

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
    <datalist id={ listId }>{ options }</datalist>
  </>;
});
