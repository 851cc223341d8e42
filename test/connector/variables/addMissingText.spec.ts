import { expect } from 'chai';

import { addMissingText } from '../../../connector/variables/addMissingText';

describe('connector - missing test variables in a text', function() {

  for (const [ what, text, missing, expected ] of [
    [ 'nothing', '{ "a": 1.0 }', { a: null }, '{ "a": 1.0 }' ],
    [ 'one behind the others', '{\n  "a": 1.0\n}', { b: null }, '{\n  "a": 1.0,\n  "b": null\n}' ],
    [ 'an object, moved in', '{\n  "a": 1.0\n}', { b: { c: null } }, '{\n  "a": 1.0,\n  "b": {\n    "c": null\n  }\n}' ],
    [ 'what an object lacks', '{\n  "a": {\n    "x": 1.50\n  },\n  "b": 2\n}', { a: { y: { z: null } } },
      '{\n  "a": {\n    "x": 1.50,\n    "y": {\n      "z": null\n    }\n  },\n  "b": 2\n}' ],
    [ 'nothing where no object is', '{ "a": [ 1 ] }', { a: { b: null } }, '{ "a": [ 1 ] }' ],
    [ 'all, where nothing is', '', { a: { b: null } }, '{\n  "a": {\n    "b": null\n  }\n}' ],
    [ 'to the one that counts of two', '{ "a": {}, "a": { "x": 1 } }', { a: { y: null } }, '{ "a": {}, "a": { "x": 1, "y": null } }' ]
  ] as const) {
    it(`adds ${what}`, function() {
      expect(addMissingText(text, missing)).to.equal(expected);
    });
  }
});
