import { expect } from 'chai';

import { checkSecrets, secretsOf } from '../../../connector/checks/checkSecrets';
import { secretReference } from '../../../connector/secretText';
import type { LambdaTask } from '../../../connector/lambdaTask';
import { taskWith, type FieldValues } from '../support/taskWith';

const NONE: FieldValues = { accessKey: 'AKIA', secretKey: 'text' };

describe('secrets that a task refers to', function() {

  const cases: Array<[ title: string, fields: FieldValues, names: string[], rest?: Partial<LambdaTask> ]> = [
    [ 'are found in braces', { accessKey: '{{secrets.KEY}}', secretKey: '{{ secrets.team/aws.KEY }}' }, [ 'KEY', 'team/aws.KEY' ] ],
    [ 'are found without braces', { accessKey: 'secrets.KEY', secretKey: 'text' }, [ 'KEY' ] ],
    [ 'are found in strings of FEEL', { ...NONE, payload: '={ token: "Bearer {{secrets.TOKEN}}", other: "\\"secrets.OTHER" }' }, [ 'TOKEN', 'OTHER' ] ],
    [ 'are no variables of that name', { ...NONE, payload: '={ token: secrets.TOKEN }' }, [] ],
    [ 'are found as the engine\'s', { ...NONE, payload: '={ a: camunda.secrets.A, b: "x" + camunda.secrets.`b-2` }' }, [ 'A', 'b-2' ], { engineVersion: '8.10.0' } ],
    [ 'are found as the engine\'s where the diagram names no engine', { ...NONE, payload: '=camunda.secrets.A' }, [ 'A' ] ],
    [ 'are none where the engine knows no such', { ...NONE, payload: '=camunda.secrets.A' }, [], { engineVersion: '8.9.0' } ],
    [ 'are none with a path behind the name', { ...NONE, payload: '=camunda.secrets.A.length' }, [] ],
    [ 'are none in headers', { ...NONE, errorExpression: '=jobError("{{secrets.A}}")', resultVariable: 'secrets.B' }, [] ],
    [ 'are none in FEEL that is none', { ...NONE, payload: '={ a: camunda.secrets.A' }, [] ],
    [ 'are named once', { accessKey: '{{secrets.A}}', secretKey: '{{secrets.A}}', payload: '="{{secrets.A}}{{secrets.A}}"' }, [ 'A' ] ]
  ];

  cases.forEach(([ title, fields, names, rest ]) => it(title, function() {
    expect(secretsOf(taskWith(fields, rest))).to.eql(names);
  }));

  it('are amber where this machine does not have them, field by field', function() {

    // given
    const task = taskWith({ accessKey: '{{secrets.KEY}}', secretKey: '{{secrets.SECRET}}', payload: '="{{secrets.A}} {{secrets.B}}"' });

    // when
    const findings = checkSecrets(task, new Set([ 'KEY' ]));

    // then
    expect(findings.map(({ field, severity, code }) => `${field} ${severity} ${code}`)).to.eql([
      'secretKey warning unknownSecret',
      'payload warning unknownSecret'
    ]);
    expect(findings[0]?.message).to.eql('Secret key: SECRET is unknown on this machine. For test runs, add it to the secrets file or the environment.');
    expect(findings[1]?.message).to.eql('Payload: A, B are unknown on this machine. For test runs, add them to the secrets file or the environment.');
  });

  it('are fine where it has them', function() {
    expect(checkSecrets(taskWith({}), new Set([ 'KEY', 'SECRET' ]))).to.eql([]);
  });

});

describe('reference to a secret', function() {

  const cases: Array<[ name: string, engineVersion: string | undefined, reference: string ]> = [
    [ 'KEY', undefined, '{{secrets.KEY}}' ],
    [ 'KEY', '8.9.5', '{{secrets.KEY}}' ],
    [ 'KEY', '8.10.0', '=camunda.secrets.KEY' ],
    [ 'my-key', '8.10.0', '=camunda.secrets.`my-key`' ],
    [ '1ST', '8.10.0', '=camunda.secrets.`1ST`' ],
    [ 'team/aws.KEY', '8.10.0', '{{secrets.team/aws.KEY}}' ]
  ];

  cases.forEach(([ name, engineVersion, reference ]) => it(`is ${reference} for ${name} on ${engineVersion ?? 'an unknown engine'}`, function() {
    expect(secretReference(name, engineVersion)).to.eql(reference);
  }));
});
