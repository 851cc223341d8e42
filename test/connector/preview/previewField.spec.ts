import { expect } from 'chai';

import { previewField, type Preview, type PreviewBasis } from '../../../connector/preview/previewField';
import { withField } from '../../../connector/preview/withField';
import type { FieldId } from '../../../connector/fields';
import { JsonDouble } from '../../../feel';
import { taskWith, type FieldValues } from '../support/taskWith';

const RESPONSE = { statusCode: 200, executedVersion: '$LATEST', payload: { total: 5, lines: [ { price: 2 } ] } };

describe('previewField', function() {

  it('evaluates an input with the test variables', function() {
    expect(preview('payload', { payload: '={ id: order.id }' }, { variables: { order: { id: 7 } } })).to.deep.include({ kind: 'value', value: { id: 7 } });
    expect(preview('functionName', { functionName: '=name + "-v1"' }, { variables: { name: 'charge' } })).to.deep.include({ kind: 'value', value: 'charge-v1' });
    expect(preview('retries', { retries: '=1 + 1' }, { variables: {} })).to.deep.include({ kind: 'value', value: 2 });
  });

  it('sees the point of a test variable\'s number', function() {
    expect(preview('payload', { payload: '={ text: string(price) }' }, { variables: { price: new JsonDouble(12) } })).to.deep.include({ kind: 'value', value: { text: '12.0' } });
  });

  it('lets an input see those before it', function() {

    // given
    const task = taskWith({ payload: '={ doubled: base * 2 }' });

    // when
    const seen = previewField({ ...task, inputs: [ { target: 'base', source: '=21' }, ...task.inputs ] }, 'payload', { variables: {} });

    // then
    expect(seen).to.deep.include({ kind: 'value', value: { doubled: 42 } });
  });

  it('says what is missing, at its place', function() {

    // when
    const seen = preview('payload', { payload: '={ id: ordr.id }' }, { variables: { order: {} } });

    // then
    expect(seen).to.have.nested.property('warnings[0].code', 'NO_VARIABLE_FOUND');
    expect(seen).to.have.nested.property('warnings[0].from', 6);
  });

  it('says what is wrong, at its place', function() {
    expect(preview('payload', { payload: '={ id: }' }, { variables: {} })).to.include({ kind: 'failure', phase: 'parse' }).and.to.have.property('from');
  });

  it('has nothing to say of text and of what is empty', function() {
    expect(preview('functionName', { functionName: 'charge' }, { variables: {} })).to.eql({ kind: 'none' });
    expect(preview('resultExpression', {}, { variables: {} })).to.eql({ kind: 'none' });
    expect(preview('errorExpression', {}, { variables: {} })).to.eql({ kind: 'none' });
  });

  it('evaluates a result expression over the last response alone', function() {

    // given
    const values = { resultExpression: '={ total: response.payload.total, same: payload.total, order: order }' };

    // then
    expect(preview('resultExpression', values, { variables: { order: 1 } })).to.eql({ kind: 'noResponse' });
    expect(preview('resultExpression', values, { variables: { order: 1 }, response: RESPONSE }))
      .to.deep.include({ kind: 'value', value: { total: 5, same: 5, order: null } });
    expect(preview('resultExpression', { resultExpression: '="text"' }, { variables: {}, response: RESPONSE })).to.include({ kind: 'failure' });
  });

  it('lets an error expression see the output variables in the place of the response, where there are any', function() {

    // given
    const errorExpression = '=if payload.total = 5 then bpmnError("OVER_RESPONSE", "m") else if r.payload.total = 5 then bpmnError("OVER_VARIABLES", "m") else null';
    const code = (values: FieldValues) => JSON.stringify(preview('errorExpression', { errorExpression, ...values }, { variables: {}, response: RESPONSE }));

    // then
    expect(code({})).to.contain('OVER_RESPONSE');
    expect(code({ resultVariable: 'r' })).to.contain('OVER_VARIABLES');
    expect(code({ resultExpression: '={ other: 1 }' })).to.contain('"value":null');
  });

  it('evaluates an error expression over a failure, and over example output', function() {
    expect(preview('errorExpression', { errorExpression: '=if error.type = "x" then jobError(error.message) else null' }, { variables: {}, response: { error: { type: 'x', message: 'no' } } }))
      .to.have.nested.property('value.errorMessage', 'no');
    expect(preview('errorExpression', { errorExpression: '=if failed then jobError("f") else null' }, { variables: {}, output: { failed: true } }))
      .to.have.nested.property('value.errorMessage', 'f');
    expect(preview('errorExpression', { errorExpression: '=null' }, { variables: {} })).to.eql({ kind: 'noResponse' });
  });

  [
    'for a in 1..100000, b in 1..100000 return a * b',
    'every x in 1..10000000 satisfies x > 0',
    'string join(for i in 1..1000000 return "xxxxxxxxxxxxxxxx")',
    '('.repeat(5000),
    'matches("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", "(a+)+$")',
    '{ f: function(n) f(n), x: f(1) }.x',
    `${'['.repeat(3000)}1${']'.repeat(3000)}`
  ].forEach(expression => it(`ends, whatever is typed: ${expression.slice(0, 40)}`, function() {
    expect(preview('payload', { payload: `=${expression}` }, { variables: {} }).kind).to.be.oneOf([ 'value', 'failure' ]);
  }));

});

function preview(field: FieldId, values: FieldValues, basis: PreviewBasis): Preview {
  return previewField(taskWith(values), field, basis);
}

describe('withField', function() {

  it('puts a text in the place of a field\'s own, or where it is none', function() {
    expect(previewField(withField(taskWith({}), 'payload', '=1'), 'payload', { variables: {} })).to.deep.include({ value: 1 });
    expect(previewField(withField(taskWith({ resultExpression: '={}' }), 'resultExpression', '={ a: payload }'), 'resultExpression', { variables: {}, response: { payload: 2 } }))
      .to.deep.include({ value: { a: 2 } });
    expect(previewField(withField({ ...taskWith({}), inputs: [] }, 'functionName', '="f"'), 'functionName', { variables: {} })).to.deep.include({ value: 'f' });
    expect(previewField(withField(taskWith({}), 'retries', '=4'), 'retries', { variables: {} })).to.deep.include({ value: 4 });
  });

});
