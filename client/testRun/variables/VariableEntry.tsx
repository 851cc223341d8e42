import { valueProblem, type VariableType } from '../../../connector/variables/form/TypedValue';
import type { VariableRow } from '../../../connector/variables/form/VariablesForm';
import { VariableValue } from './VariableValue';

/** Lists and contexts are written as JSON. */
const TYPES: Record<VariableType, string> = {
  text: 'String', number: 'Number', boolean: 'Boolean', json: 'JSON', null: 'Null'
};

/** One test variable: its name, type and value, each with what is wrong with it. */
export function VariableEntry({ id, row, nameProblem, isMissing = false, onName, onType, onValue, onRemove }: {

  /** Of the page, without blanks. */
  id: string;
  row: Pick<VariableRow, 'id' | 'name' | 'type' | 'typed'>;
  nameProblem?: string;

  /** Whether it is not among the variables yet. */
  isMissing?: boolean;
  onName?: (name: string) => void;
  onType: (type: VariableType) => void;
  onValue: (typed: string) => void;
  onRemove?: () => void;
}) {
  const called = row.name || 'the new variable';
  const problem = isMissing ? undefined : valueProblem(row);
  const types = Object.keys(TYPES).filter(isType);

  return (
    <li class={ `lambda-variable${isMissing ? ' lambda-variable--missing' : ''}` } data-row={ row.id }>
      <div class="lambda-variable__line">
        <input
          class="bio-properties-panel-input lambda-variable__name"
          aria-label={ `Name of ${called}` }
          aria-invalid={ nameProblem !== undefined }
          aria-describedby={ `${id}-name` }
          placeholder="Name"
          spellcheck={ false }
          readOnly={ isMissing }
          title={ row.name }
          value={ row.name }
          onInput={ event => onName?.(event.currentTarget.value) }
        />
        <select
          class="bio-properties-panel-input lambda-variable__type"
          aria-label={ `Type of ${called}` }
          value={ row.type }
          onChange={ event => isType(event.currentTarget.value) && onType(event.currentTarget.value) }
        >
          { types.map(type => <option key={ type } value={ type }>{ TYPES[type] }</option>) }
        </select>
        { onRemove && (
          <button type="button" class="lambda-variable__remove" aria-label={ `Remove ${called}` } title="Remove" onClick={ onRemove }>×</button>
        ) }
      </div>
      <div id={ `${id}-name` } class={ isMissing ? 'lambda-test__hint' : 'lambda-variable__problem' }>
        { isMissing ? 'The task reads it, and it is not there yet.' : nameProblem }
      </div>
      <VariableValue
        label={ `Value of ${called}` }
        value={ row }
        isMissing={ isMissing }
        isWrong={ problem !== undefined }
        problemId={ `${id}-value` }
        onValue={ onValue }
      />
      <div id={ `${id}-value` } class="lambda-variable__problem">{ problem }</div>
    </li>
  );
}

function isType(type: string): type is VariableType {
  return Object.hasOwn(TYPES, type);
}
