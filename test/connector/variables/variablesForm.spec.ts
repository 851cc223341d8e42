import { expect } from 'chai';

import { FormHistory, formOf } from '../../../connector/variables/form/FormHistory';
import { missingRows } from '../../../connector/variables/form/missingRows';
import { valueProblem } from '../../../connector/variables/form/TypedValue';
import {
  addVariable, chooseType, nameProblem, readForm, removeVariable, renameVariable, typeValue,
  type VariableRow, type VariablesForm
} from '../../../connector/variables/form/VariablesForm';
import { MAX_FORM_CHARACTERS, MAX_FORM_VARIABLES, whyNoForm } from '../../../connector/variables/form/whyNoForm';
import { readVariables } from '../../../connector/variables/readVariables';

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
    expect(readForm(TEXT).rows.map(({ name, type, typed }) => [ name, type, typed ])).to.eql([
      [ 'price', 'number', '12.0' ],
      [ 'id', 'number', '9007199254740993' ],
      [ 'note', 'text', 'café' ],
      [ 'order', 'json', '{\n  "lines": [ 1, 2.50 ]\n}' ],
      [ 'paid', 'boolean', 'true' ],
      [ 'card', 'null', '' ]
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

  describe('names', function() {

    it('are refused where another variable has them, and the text keeps the old one', function() {

      // given
      const form = readForm('{ "order": 1, "orde": 2 }');

      // when
      const renamed = renameVariable(form, idOf(form, 'orde'), 'order');

      // then
      expect(renamed.text).to.equal(form.text);
      expect(nameProblem(renamed, row(renamed, 'order', 1))).to.equal('There is a variable “order” already. It stays “orde”.');
      expect(nameProblem(renamed, row(renamed, 'order', 0))).to.be.undefined;

      // when typed on
      const free = renameVariable(renamed, row(renamed, 'order', 1).id, 'orderId');

      // then
      expect(free.text).to.equal('{ "order": 1, "orderId": 2 }');
    });

    it('are taken as soon as they are free', function() {

      // given
      const form = readForm('{ "a": 1, "b": 2 }');
      const refused = renameVariable(form, idOf(form, 'b'), 'a');

      // when
      const free = removeVariable(refused, row(refused, 'a', 0).id);

      // then
      expect(free.text).to.equal('{ "a": 2 }');
    });

    it('are needed: what has none is in no text, and keeps its value', function() {

      // given
      const added = addVariable(readForm('{ "a": 1 }'), { id: 'new', name: '', type: 'text', typed: '' });
      const valued = typeValue(added, 'new', 'kept');

      // then
      expect(valued.text).to.equal('{ "a": 1 }');
      expect(nameProblem(valued, row(valued, ''))).to.equal('Give it a name.');

      // when
      expect(renameVariable(valued, 'new', 'b').text).to.equal('{ "a": 1, "b": "kept" }');
    });

    it('that stand twice in the text are told, and each is changed by itself', function() {

      // given
      const form = readForm('{ "a": 1, "a": 2 }');

      // then
      expect(form.rows.map(each => nameProblem(form, each))).to.eql(Array(2).fill('“a” is there twice: the last one counts.'));
      expect(typeValue(form, row(form, 'a', 1).id, '3').text).to.equal('{ "a": 1, "a": 3 }');
    });

    it('can be those that JavaScript objects have', function() {

      // given
      const form = readForm('{ "constructor": 1 }');

      // when
      const added = addVariable(form, { id: 'new', name: '__proto__', type: 'json', typed: '{}' });

      // then
      expect(added.text).to.equal('{ "constructor": 1, "__proto__": {} }');
      expect(readForm(added.text).rows.map(({ name }) => name)).to.eql([ 'constructor', '__proto__' ]);
    });
  });

  describe('what is wrong in its field', function() {

    for (const [ type, typed, problem ] of [
      [ 'number', '', /Enter a number/ ], [ 'number', '1,5', /“1,5” is no number/ ], [ 'number', '007', /no number/ ],
      [ 'number', '-', /no number/ ], [ 'number', '1e999', /1e999 is too large/ ],
      [ 'json', '', /Enter a list/ ], [ 'json', '[ 1,\n 2', /^Line 2, column \d: / ]
    ] as const) {

      it(`stands in the way of a run: ${type} ${JSON.stringify(typed)}`, function() {

        // given
        const form = chooseType(readForm('{ "a": "", "b": 1 }'), 'a#0', type);

        // when
        const wrong = typeValue(form, 'a#0', typed);

        // then
        expect(valueProblem(row(wrong, 'a'))).to.match(problem);
        expect(readVariables(wrong.text).kind).to.equal('invalid');
        expect(row(wrong, 'a').typed).to.equal(typed);

        // when mended
        expect(typeValue(wrong, 'a#0', type === 'number' ? '1.0' : '[]').text)
          .to.equal(`{ "a": ${type === 'number' ? '1.0' : '[]'}, "b": 1 }`);
      });
    }

    it('is what the text says, where that can be read all the same', function() {

      // given
      const form = readForm('{ "a": 1 }');

      // when
      const other = typeValue(form, 'a#0', '1, "b": 2.0');

      // then
      expect(other.rows.map(({ id, name, typed }) => [ id, name, typed ])).to.eql([ [ 'a#0', 'a', '1' ], [ 'b#1', 'b', '2.0' ] ]);

      // when
      expect(typeValue(form, 'a#0', '"x"').rows).to.deep.include.members([ { ...row(other, 'a'), type: 'text', typed: 'x', member: { ...row(other, 'a').member, value: '"x"' } } ]);
    });
  });

  describe('another type', function() {

    for (const [ json, type, expected ] of [
      [ '"12.50"', 'number', '12.50' ], [ '"abc"', 'number', 'abc' ], [ 'true', 'number', '' ], [ 'null', 'number', '' ],
      [ '1.0', 'text', '"1.0"' ], [ '[ 1.0 ]', 'text', '"[ 1.0 ]"' ], [ 'null', 'text', '""' ],
      [ '"true"', 'boolean', 'true' ], [ '7', 'boolean', 'false' ],
      [ '"[ 1.0 ]"', 'json', '[ 1.0 ]' ], [ '"abc"', 'json', '"abc"' ], [ '1.0', 'json', '1.0' ],
      [ '"\\", \\"b\\": \\""', 'number', '' ], [ '{ "x": 1 }', 'null', 'null' ]
    ] as const) {

      it(`keeps of ${json} what a ${type} can hold, and brings it back`, function() {

        // given
        const form = readForm(`{ "a": ${json} }`);

        // when
        const retyped = chooseType(form, 'a#0', type);

        // then
        expect(retyped.text).to.equal(`{ "a": ${expected} }`);
        expect(chooseType(retyped, 'a#0', row(form, 'a').type).rows[0]).to.deep.include({ type: row(form, 'a').type, typed: row(form, 'a').typed });
      });
    }
  });

  describe('history', function() {

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

  it('is none of more than it can show, and says so', function() {

    // given
    const many = (count: number): string => `{ ${Array(count).fill('"a": 1').join(', ')} }`;

    // then
    expect(whyNoForm(many(MAX_FORM_VARIABLES))).to.be.undefined;
    expect(whyNoForm(many(MAX_FORM_VARIABLES + 1))).to.contain('up to 200 variables');
    expect(whyNoForm(JSON.stringify({ long: 'x'.repeat(MAX_FORM_CHARACTERS) }))).to.contain('up to 500,000 characters');
    expect(formOf(many(MAX_FORM_VARIABLES + 1), undefined)).to.be.undefined;
  });

  it('offers what the task reads and the form lacks', function() {

    // given
    const form = addVariable(readForm('{ "a": 1 }'), { id: 'new', name: '', type: 'text', typed: '' });

    // then
    expect(missingRows(form, { a: null, order: { id: null }, customer: null })).to.eql([
      { name: 'order', type: 'json', typed: '' }, { name: 'customer', type: 'text', typed: '' }
    ]);
  });
});

function row({ rows }: VariablesForm, name: string, which = 0): VariableRow {
  return rows.filter(each => each.name === name)[which]!;
}

function idOf(form: VariablesForm, name: string): string {
  return row(form, name).id;
}
