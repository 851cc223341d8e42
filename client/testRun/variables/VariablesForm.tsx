import { isRedo, isUndo } from 'diagram-js/lib/features/keyboard/KeyboardUtil';
import { useLayoutEffect, useRef, useState } from '@bpmn-io/properties-panel/preact/hooks';
import type { Element } from 'bpmn-js/lib/model/Types';

import type { FormHistory } from '../../../connector/variables/form/FormHistory';
import { missingRows } from '../../../connector/variables/form/missingRows';
import type { TypedValue } from '../../../connector/variables/form/TypedValue';
import {
  addVariable, chooseType, freeRowId, nameProblem, removeVariable, renameVariable, typeValue,
  type VariableRow, type VariablesForm as Form
} from '../../../connector/variables/form/VariablesForm';
import type { TestBench } from '../bench/TestBench';
import { VariableEntry } from './VariableEntry';

/** The test variables as a form: one row for each, with its name, type and value, and its own undo. */
export function VariablesForm({ home, element, bench, history }: {
  home: string;
  element: Element;
  bench: TestBench;
  history: FormHistory;
}) {
  const list = useRef<HTMLDivElement>(null);
  const [ removed, setRemoved ] = useState<string>();
  const moveFocus = useFocus(list);

  const write = (): void => bench.drafts.change(element, { variables: history.form.text });

  const change = (form: Form, field?: string): void => {
    history.change(form, field === undefined ? undefined : { field, at: performance.now() });
    setRemoved(undefined);
    write();
  };

  const step = (isBack: boolean): void => {
    if (isBack ? history.undo() : history.redo()) {
      setRemoved(undefined);
      moveFocus(undefined);
      write();
    }
  };

  const add = (row: { name: string } & TypedValue, wish: string, field?: string): void =>
    change(addVariable(history.form, { ...row, id: freeRowId(history.form.rows, wish) }), field);

  const addNameless = (): void => {
    const id = freeRowId(history.form.rows, 'new');

    add({ name: '', type: 'text', typed: '' }, id);
    moveFocus(id);
  };

  const remove = ({ id, name }: VariableRow): void => {
    const { rows } = history.form;
    const index = rows.findIndex(row => row.id === id);

    change(removeVariable(history.form, id));
    setRemoved(name === '' ? 'A variable without a name' : `“${name}”`);
    moveFocus((rows[index + 1] ?? rows[index - 1])?.id);
  };

  const ownUndo = (event: KeyboardEvent): void => {
    if (isUndo(event) || isRedo(event)) {
      event.preventDefault();
      event.stopPropagation();
      step(!isRedo(event));
    }
  };

  const { form } = history;
  const missing = missingRows(form, bench.suggestions(element));

  const drawRow = (row: VariableRow, index: number) => (
    <VariableEntry
      key={ row.id }
      id={ `${home}-variable-${index}` }
      row={ row }
      nameProblem={ nameProblem(history.form, row) }
      onName={ name => change(renameVariable(history.form, row.id, name), `${row.id} name`) }
      onType={ type => change(chooseType(history.form, row.id, type)) }
      onValue={ typed => change(typeValue(history.form, row.id, typed), `${row.id} value`) }
      onRemove={ () => remove(row) }
    />
  );

  // it keeps its key when it is added, and with that the focus
  const drawMissing = (row: { name: string } & TypedValue, index: number) => {
    const id = freeRowId(history.form.rows, `missing ${row.name}`);

    return (
      <VariableEntry
        key={ id }
        id={ `${home}-variable-${form.rows.length + index}` }
        row={ { ...row, id } }
        isMissing
        onType={ type => add({ ...row, type, typed: type === 'boolean' ? 'false' : '' }, id) }
        onValue={ typed => add({ ...row, typed }, id, `${id} value`) }
      />
    );
  };

  return (
    <div class="bio-properties-panel-entry" data-entry-id={ `${home}-variables` } ref={ list } onKeyDown={ ownUndo }>
      <span id={ `${home}-variables-label` } class="bio-properties-panel-label">Test variables</span>
      <ul class="lambda-variables__list" aria-labelledby={ `${home}-variables-label` }>
        { [ ...form.rows.map(drawRow), ...missing.map(drawMissing) ] }
      </ul>
      { form.rows.length === 0 && missing.length === 0 && <p class="lambda-test__hint">There are none: the task runs without variables.</p> }
      <button type="button" class="lambda-form-action" data-add onClick={ addNameless }>Add variable</button>
      <div class="lambda-test__hint" role="status">
        { removed !== undefined && (
          <>{ removed } was removed. <button type="button" class="lambda-test__link" onClick={ () => step(true) }>Undo</button></>
        ) }
      </div>
      <div class="bio-properties-panel-description">{ bench.drafts.notStored ? NOT_STORED : STORED }</div>
    </div>
  );
}

const STORED = 'The process variables at the task. Dates and times are strings, as in a process.';
const NOT_STORED = 'The browser does not store them: they are kept until this window closes.';

/**
 * Keeps the focus in the form when what has it goes: else the next key would be for the diagram.
 *
 * @returns what moves it to a row, or to where it is or to the form's button
 */
function useFocus(list: { current: HTMLElement | null }): (rowId: string | undefined) => void {
  const next = useRef<{ rowId: string | undefined }>();

  useLayoutEffect(() => {
    if (next.current && list.current) {
      const { rowId } = next.current;
      const rows = [ ...list.current.querySelectorAll<HTMLElement>('[data-row]') ];
      const name = rows.find(row => row.dataset['row'] === rowId)?.querySelector('input');
      const isInside = list.current.contains(document.activeElement);

      next.current = undefined;
      (name ?? (isInside ? undefined : list.current.querySelector<HTMLElement>('[data-add]')))?.focus();
    }
  });

  return rowId => {
    next.current = { rowId };
  };
}
