import type { TypedValue } from '../../../connector/variables/form/TypedValue';

/** Longer values are no pleasure in a field, in characters. */
const MAX_CHARACTERS = 20_000;

/** So many lines of a value are seen at once. */
const MAX_LINES = 8;

/** What a value's field shows while it is empty. */
const PLACEHOLDERS = { text: '', number: '0', boolean: '', json: '[ ] or { }', null: 'null' };

/** The field of a variable's value. */
export function VariableValue({ label, value: { type, typed }, isMissing, isWrong, problemId, onValue }: {
  label: string;
  value: TypedValue;
  isMissing: boolean;
  isWrong: boolean;
  problemId: string;
  onValue: (typed: string) => void;
}) {
  const shared = { 'aria-label': label, 'aria-invalid': isWrong, 'aria-describedby': problemId };

  if (typed.length > MAX_CHARACTERS) {
    return <p class="lambda-test__hint">{ typed.length.toLocaleString('en') } characters: change them as JSON.</p>;
  }

  if (type === 'boolean' && !isMissing) {
    return (
      <select { ...shared } class="bio-properties-panel-input" value={ typed } onChange={ event => onValue(event.currentTarget.value) }>
        <option value="true">true</option>
        <option value="false">false</option>
      </select>
    );
  }

  return (
    <textarea
      { ...shared }
      class={ `bio-properties-panel-input lambda-variable__value lambda-variable__value--${type}` }
      rows={ Math.min(MAX_LINES, typed.split('\n').length) }
      spellcheck={ false }
      placeholder={ isMissing ? '' : PLACEHOLDERS[type] }
      value={ typed }
      onInput={ event => onValue(event.currentTarget.value) }
    />
  );
}
