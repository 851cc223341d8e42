import { expect } from 'chai';

import { formOf } from '../../../connector/variables/form/FormHistory';
import { missingRows } from '../../../connector/variables/form/missingRows';
import {
  addVariable, chooseType, readForm, removeVariable, renameVariable, typeValue, type VariablesForm
} from '../../../connector/variables/form/VariablesForm';
import { MAX_FORM_CHARACTERS, MAX_FORM_VARIABLES, whyNoForm } from '../../../connector/variables/form/whyNoForm';
import { idOf } from './rowOf';

const TEXT = `{
  "price" : 12.0,
  "id": 9007199254740993, "note": "caf\\u00e9",

  "order": {
    "lines": [ 1, 2.50 ]
  },
  "paid": true,
  "card": null
}
`;

describe('connector - test variables as a form', function() {

  it('shows each variable with its type, and numbers with all their digits', function() {
    expect(readForm(TEXT).rows.map(({ name, type, typed }) => `${name}: ${type} ${typed}`)).to.eql([
      'price: number 12.0',
      'id: number 9007199254740993',
      'note: text café',
      'order: json {\n  "lines": [ 1, 2.50 ]\n}',
      'paid: boolean true',
      'card: null '
    ]);
  });

  it('begins empty where nothing is typed', function() {
    for (const text of [ '', ' \n', '{}', '{ }' ]) {

      // when
      const form = addVariable(readForm(text), { id: 'new', name: 'a', type: 'number', typed: '1.0' });

      // then
      expect(form.text, text).to.equal('{\n  "a": 1.0\n}');
    }
  });

  describe('changes one entry and leaves all else as it is written', function() {

    const CHANGES: Array<[ string, (form: VariablesForm) => VariablesForm, string, string ]> = [
      [ 'a number', form => typeValue(form, idOf(form, 'price'), '7.50'), '12.0', '7.50' ],
      [ 'a string', form => typeValue(form, idOf(form, 'note'), 'a "quote"\n\\'), '"caf\\u00e9"', '"a \\"quote\\"\\n\\\\"' ],
      [ 'a context', form => typeValue(form, idOf(form, 'order'), '{\n  "id": 1.0\n}'), '{\n    "lines": [ 1, 2.50 ]\n  }', '{\n    "id": 1.0\n  }' ],
      [ 'a boolean', form => typeValue(form, idOf(form, 'paid'), 'false'), 'true', 'false' ],
      [ 'null, which becomes a string', form => typeValue(form, idOf(form, 'card'), 'tok'), 'null', '"tok"' ],
      [ 'a name', form => renameVariable(form, idOf(form, 'id'), 'order "id"'), '"id"', '"order \\"id\\""' ],
      [ 'a type', form => chooseType(form, idOf(form, 'price'), 'text'), '12.0', '"12.0"' ],
      [ 'the first, which goes', form => removeVariable(form, idOf(form, 'price')), '\n  "price" : 12.0,', '' ],
      [ 'the last, which goes', form => removeVariable(form, idOf(form, 'card')), ',\n  "card": null', '' ]
    ];

    for (const [ what, change, before, after ] of CHANGES) {
      it(what, function() {
        expect(change(readForm(TEXT)).text).to.equal(TEXT.replace(before, () => after));
      });
    }

    it('a new one, laid out as the last', function() {
      for (const [ text, expected ] of [
        [ '{"a":1}', '{"a":1,"b":""}' ],
        [ '{ "a": 1 }', '{ "a": 1, "b": "" }' ],
        [ '{\n\t"a": 1\n}', '{\n\t"a": 1,\n\t"b": ""\n}' ]
      ] as const) {
        expect(addVariable(readForm(text), { id: 'new', name: 'b', type: 'text', typed: '' }).text).to.equal(expected);
      }
    });
  });

  it('tells rows apart that are called alike, also where the text was changed meanwhile', function() {

    // given
    const form = readForm('{ "a": 1, "b": 2 }');

    // when
    const { rows } = readForm('{ "b": 2, "b": 3, "c": 4 }', removeVariable(form, idOf(form, 'a')));

    // then
    expect(new Set(rows.map(({ id }) => id)).size).to.equal(3);
  });

  it('becomes an empty object when the last one goes, and gets its lines back', function() {

    // given
    const form = readForm('{\n    "a": 1\n}');

    // when
    const empty = removeVariable(form, idOf(form, 'a'));

    // then
    expect(empty.text).to.equal('{}');
    expect(addVariable(empty, { id: 'b', name: 'b', type: 'null', typed: '' }).text).to.equal('{\n  "b": null\n}');
  });

  it('offers what the task reads and the form lacks', function() {

    // given
    const form = addVariable(readForm('{ "a": 1 }'), { id: 'new', name: '', type: 'text', typed: '' });

    // then
    expect(missingRows(form, { a: null, order: { id: null }, customer: null })).to.eql([
      { name: 'order', type: 'json', typed: '' }, { name: 'customer', type: 'text', typed: '' }
    ]);
  });

  it('is none of more than it can show, and says so', function() {

    // given
    const many = (count: number): string => `{ ${Array(count).fill('"a": 1').join(', ')} }`;

    // then
    expect(whyNoForm(many(MAX_FORM_VARIABLES))).to.be.undefined;
    expect(whyNoForm(many(MAX_FORM_VARIABLES + 1))).to.contain('up to 200 variables');
    expect(whyNoForm(JSON.stringify({ long: 'x'.repeat(MAX_FORM_CHARACTERS) }))).to.contain('up to 500,000 characters');
    expect(formOf(many(MAX_FORM_VARIABLES + 1), undefined)).to.be.undefined;
  });
});
