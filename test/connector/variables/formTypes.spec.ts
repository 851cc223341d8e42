import { expect } from 'chai';

import { chooseType, readForm } from '../../../connector/variables/form/VariablesForm';
import { rowOf } from './rowOf';

describe('connector - another type of a test variable in a form', function() {

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
      expect(chooseType(retyped, 'a#0', rowOf(form, 'a').type).rows[0]).to.deep.include({ type: rowOf(form, 'a').type, typed: rowOf(form, 'a').typed });
    });
  }
});
