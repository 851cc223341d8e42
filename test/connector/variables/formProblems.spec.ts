import { expect } from 'chai';

import { valueProblem } from '../../../connector/variables/form/TypedValue';
import { chooseType, readForm, typeValue } from '../../../connector/variables/form/VariablesForm';
import { readVariables } from '../../../connector/variables/readVariables';
import { rowOf } from './rowOf';

describe('connector - what is wrong in a field of the form of test variables', function() {

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
      expect(valueProblem(rowOf(wrong, 'a'))).to.match(problem);
      expect(readVariables(wrong.text).kind).to.equal('invalid');
      expect(rowOf(wrong, 'a').typed).to.equal(typed);

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
    expect(typeValue(form, 'a#0', '"x"').rows).to.deep.include.members([ { ...rowOf(other, 'a'), type: 'text', typed: 'x', member: { ...rowOf(other, 'a').member, value: '"x"' } } ]);
  });
});
