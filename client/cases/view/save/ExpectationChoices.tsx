import type { Expectation } from '../../../../connector/cases/CaseFile';
import { variablesOf, type ExpectationChoice } from '../../../../connector/cases/chosenExpectation';
import { previewJson } from '../../../../connector/values/previewJson';
import type { JsonValue } from '../../../../feel/reading';

/** So much of a value is shown beside what is chosen. */
const SHOWN_CHARACTERS = 120;

/** What of a result a case is to expect, chosen by clicking. */
export function ExpectationChoices({ home, full, choice, onChange }: {
  home: string;

  /** All that the result has. */
  full: Expectation;
  choice: ExpectationChoice;
  onChange: (choice: ExpectationChoice) => void;
}) {
  const { error, retry, message, payload, noWarnings } = full;
  const details = error ?? retry ?? message;
  const change = (part: Partial<ExpectationChoice>): void => onChange({ ...choice, ...part });

  return (
    <fieldset>
      <legend>It expects</legend>
      <Choice label="the verdict" value={ full.verdict } checked disabled />
      { details !== undefined && (
        <Choice
          label={ error ? 'the BPMN error and the event that catches it' : retry ? 'the retries left and the back-off' : 'the message' }
          value={ details }
          checked={ choice.details }
          onChange={ checked => change({ details: checked }) }
        />
      ) }
      { full.variables !== undefined && (
        <VariablesChoice home={ home } full={ full } choice={ choice } onChange={ change } />
      ) }
      { payload !== undefined && (
        <Choice label="the payload that the function gets" value={ payload } checked={ choice.payload } onChange={ checked => change({ payload: checked }) } />
      ) }
      { noWarnings && <Choice label="no warnings" checked={ choice.noWarnings } onChange={ checked => change({ noWarnings: checked }) } /> }
    </fieldset>
  );
}

const VARIABLES: Array<{ value: ExpectationChoice['variables']; label: string }> = [
  { value: 'equal', label: 'exactly the variables' },
  { value: 'contain', label: 'among others the variables' },
  { value: 'none', label: 'any variables' }
];

function VariablesChoice({ home, full, choice, onChange }: {
  home: string;
  full: Expectation;
  choice: ExpectationChoice;
  onChange: (part: Partial<ExpectationChoice>) => void;
}) {
  const variables = Object.entries(variablesOf(full));

  const toggle = (name: string, isChosen: boolean): void =>
    onChange({ names: isChosen ? [ ...choice.names, name ] : choice.names.filter(other => other !== name) });

  return (
    <div role="radiogroup" aria-label="Variables">
      { VARIABLES.map(({ value, label }) => (
        <label key={ value }>
          <input type="radio" name={ `${home}-save-variables` } checked={ choice.variables === value } onChange={ () => onChange({ variables: value }) } />
          { label }
        </label>
      )) }
      { choice.variables !== 'none' && (
        <div class="lambda-cases__variables">
          { variables.map(([ name, value ]) => (
            <Choice
              key={ name }
              label={ name }
              value={ value }
              checked={ choice.variables === 'equal' || choice.names.includes(name) }
              disabled={ choice.variables === 'equal' }
              onChange={ checked => toggle(name, checked) }
            />
          )) }
          { variables.length === 0 && <span class="lambda-test__hint">none</span> }
        </div>
      ) }
    </div>
  );
}

function Choice({ label, value, checked, disabled = false, onChange }: {
  label: string;
  value?: JsonValue;
  checked: boolean;
  disabled?: boolean;
  onChange?: (checked: boolean) => void;
}) {
  return (
    <label class="lambda-cases__choice">
      <input type="checkbox" checked={ checked } disabled={ disabled } onChange={ event => onChange?.(event.currentTarget.checked) } />
      <span>{ label }</span>
      { value !== undefined && <code>{ previewJson(value, SHOWN_CHARACTERS).text.replace(/\s+/g, ' ') }</code> }
    </label>
  );
}
