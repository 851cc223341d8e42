import { expect } from 'chai';

import { FormHistory, formOf } from '../../../connector/variables/form/FormHistory';
import { addVariable, readForm, typeValue } from '../../../connector/variables/form/VariablesForm';
import { MAX_FORM_CHARACTERS } from '../../../connector/variables/form/whyNoForm';

describe('connector - history of a form of test variables', function() {

  it('takes back what was typed into a field without a pause as one step', function() {

    // given
    const history = new FormHistory(readForm('{ "a": "", "b": 1 }'));

    // when
    for (const [ typed, at ] of [ [ 'x', 0 ], [ 'xy', 400 ], [ 'xyz', 1000 ] ] as const) {
      history.change(typeValue(history.form, 'a#0', typed), { field: 'a', at });
    }

    history.change(typeValue(history.form, 'b#1', '2'), { field: 'b', at: 1001 });

    // then
    expect(textsWhile(() => history.undo())).to.eql([ '{ "a": "xyz", "b": 1 }', '{ "a": "xy", "b": 1 }', '{ "a": "", "b": 1 }' ]);
    expect(textsWhile(() => history.redo()).at(-1)).to.equal('{ "a": "xyz", "b": 2 }');

    function textsWhile(step: () => boolean): string[] {
      const texts = [];

      while (step()) {
        texts.push(history.form.text);
      }

      return texts;
    }
  });

  it('takes a text that was changed elsewhere as a step, and keeps the rows that have no name yet', function() {

    // given
    const history = new FormHistory(addVariable(readForm('{ "a": 1 }'), { id: 'new', name: '', type: 'text', typed: 'kept' }));

    // when
    const same = formOf('{ "a": 1, "b": 2 }', history);

    // then
    expect(same).to.equal(history);
    expect(history.form.rows.map(({ id, typed }) => [ id, typed ])).to.eql([ [ 'a#0', '1' ], [ 'b#1', '2' ], [ 'new', 'kept' ] ]);

    // when
    history.undo();

    // then
    expect(history.form.text).to.equal('{ "a": 1 }');
  });

  it('keeps a text with something wrong in it that was typed into the form, and opens no other', function() {

    // given
    const history = new FormHistory(readForm('{ "a": 1 }'));

    history.change(typeValue(history.form, 'a#0', '1,'));

    // then
    expect(formOf(history.form.text, history)).to.equal(history);
    expect(formOf(`${history.form.text} `, history)).to.be.undefined;
    expect(formOf('[ 1 ]', undefined)).to.be.undefined;
    expect(formOf(JSON.stringify({ long: 'x'.repeat(MAX_FORM_CHARACTERS) }), undefined)).to.be.undefined;
  });
});
