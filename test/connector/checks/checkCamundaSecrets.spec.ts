import { expect } from 'chai';

import { checkCamundaSecrets } from '../../../connector/checks/checkCamundaSecrets';
import { taskWith } from '../support/taskWith';

describe('checkCamundaSecrets()', function() {

  for (const [ payload, what, advice ] of [
    [ '="Bearer camunda.secrets.T"', 'inside a string', '"Bearer " + camunda.secrets.T' ],
    [ '={t: "camunda.secrets.my-token"}', 'camunda.secrets.my-token stands inside a string', 'outside of the quotes' ],
    [ 'camunda.secrets.T', 'in a text', 'Put = in front of it' ],
    [ 'Bearer camunda.secrets.T', 'in a text', '="Bearer " + camunda.secrets.T' ],
    [ '=[camunda.secrets.T]', 'in a list', '{token: camunda.secrets.NAME}' ],
    [ '={a: [camunda.secrets.T + "x"]}', 'in a list', '{token: camunda.secrets.NAME}' ],
    [ '=if a then {t: camunda.secrets.T} else null', 'branch of an if', '{token: if' ],
    [ '={a: if b then 1 else {t: camunda.secrets.T}}', 'branch of an if', '{token: if' ]
  ] as const) {
    it(`refuses ${payload}, saying what to do`, function() {

      // when
      const findings = checkCamundaSecrets(taskWith({ payload }, { engineVersion: '8.10.0' }));

      // then
      expect(findings).to.have.length(1);
      expect(findings[0]).to.include({ field: 'payload', severity: 'error', code: 'secretNotPlaced' });
      expect(findings[0]?.message).to.match(/^Payload: /);
      expect(findings[0]?.message).to.include('Camunda 8.10 rejects the deployment').and.include(what).and.include(advice);
      expect(checkCamundaSecrets(taskWith({ payload }, { engineVersion: undefined }))).to.have.length(1);
      expect(checkCamundaSecrets(taskWith({ payload }, { engineVersion: '8.9.0' }))).to.eql([]);
    });
  }

  for (const payload of [
    '="Bearer " + camunda.secrets.T',
    '={t: camunda.secrets.T}',
    '={a: {t: camunda.secrets.`my-token`}}',
    '={t: if a then camunda.secrets.T else null}',
    '=if a then camunda.secrets.T else camunda.secrets.U',
    '=[camunda.secrets.T.length]',
    '={t: "{{secrets.T}}", l: ["secrets.T"]}',
    '={t: camunda.secrets.T',
    '{{secrets.T}}',
    undefined
  ]) {
    it(`takes ${payload}`, function() {
      expect(checkCamundaSecrets(taskWith({ payload }, { engineVersion: '8.10.0' }))).to.eql([]);
    });
  }
});
