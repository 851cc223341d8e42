import { expect } from 'chai';

import {
  addVariable, nameProblem, readForm, removeVariable, renameVariable, typeValue
} from '../../../connector/variables/form/VariablesForm';
import { idOf, rowOf } from './rowOf';

describe('connector - names of test variables in a form', function() {

  it('are refused where another variable has them, and the text keeps the old one', function() {

    // given
    const form = readForm('{ "order": 1, "orde": 2 }');

    // when
    const renamed = renameVariable(form, idOf(form, 'orde'), 'order');

    // then
    expect(renamed.text).to.equal(form.text);
    expect(nameProblem(renamed, rowOf(renamed, 'order', 1))).to.equal('There is a variable “order” already. It stays “orde”.');
    expect(nameProblem(renamed, rowOf(renamed, 'order', 0))).to.be.undefined;

    // when typed on
    const free = renameVariable(renamed, rowOf(renamed, 'order', 1).id, 'orderId');

    // then
    expect(free.text).to.equal('{ "order": 1, "orderId": 2 }');
  });

  it('are taken as soon as they are free', function() {

    // given
    const form = readForm('{ "a": 1, "b": 2 }');
    const refused = renameVariable(form, idOf(form, 'b'), 'a');

    // when
    const free = removeVariable(refused, rowOf(refused, 'a', 0).id);

    // then
    expect(free.text).to.equal('{ "a": 2 }');
  });

  it('are needed: what has none is in no text, and keeps its value', function() {

    // given
    const added = addVariable(readForm('{ "a": 1 }'), { id: 'new', name: '', type: 'text', typed: '' });
    const valued = typeValue(added, 'new', 'kept');

    // then
    expect(valued.text).to.equal('{ "a": 1 }');
    expect(nameProblem(valued, rowOf(valued, ''))).to.equal('Give it a name.');

    // when
    expect(renameVariable(valued, 'new', 'b').text).to.equal('{ "a": 1, "b": "kept" }');
  });

  it('that stand twice in the text are told, and each is changed by itself', function() {

    // given
    const form = readForm('{ "a": 1, "a": 2 }');

    // then
    expect(form.rows.map(each => nameProblem(form, each))).to.eql(Array(2).fill('“a” is there twice: the last one counts.'));
    expect(typeValue(form, rowOf(form, 'a', 1).id, '3').text).to.equal('{ "a": 1, "a": 3 }');
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
