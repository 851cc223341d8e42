import { expect } from 'chai';

import { checkTask } from '../../../connector/checks/checkTask';
import type { LambdaTask } from '../../../connector/lambdaTask';
import { previewField } from '../../../connector/preview/previewField';
import { mendOf } from '../../../connector/proposals/mendOf';
import { payloadAsFeel } from '../../../connector/run/payloadAsFeel';
import { proposeErrorHandling } from '../../../connector/proposals/proposeErrorHandling';
import { withFields } from '../../../connector/proposals/withFields';
import { runTask } from '../../../connector/run/task/runTask';
import type { JsonObject, JsonValue } from '../../../feel';
import { taskWith } from '../support/taskWith';

const FAILED = { errorType: 'CardDeclined', errorMessage: 'no funds', trace: [] };

describe('proposed error handling', function() {

  const MAPPINGS: Array<[ string, Parameters<typeof taskWith>[0], string ]> = [
    [ 'no output', {}, 'response.payload.errorType' ],
    [ 'a result variable', { resultVariable: 'r' }, 'r.payload.errorType' ],
    [ 'a result variable called response', { resultVariable: 'response' }, 'response.response.payload.errorType' ],
    [ 'a result variable called job', { resultVariable: 'job' }, 'response.job.payload.errorType' ],
    [ 'a result variable that is no plain name', { resultVariable: 'a-b' }, '`a-b`.payload.errorType' ],
    [ 'a result expression that keeps the payload', { resultExpression: '={ payment: response.payload }' }, 'payment.errorType' ],
    [ 'a result expression that spreads the payload', { resultExpression: '=payload' }, 'errorType' ],
    [ 'a result expression in the place of the result variable', { resultVariable: 'r', resultExpression: '={ r: { inner: payload } }' }, 'r.inner.errorType' ]
  ];

  for (const [ title, fields, place ] of MAPPINGS) {
    it(`reads ${place} in a task with ${title}`, function() {
      // given
      const task = taskWith(fields);

      // when
      const proposal = proposeErrorHandling(task, responseWith(FAILED));

      // then
      expect(Object.keys(proposal ?? {})).to.eql([ 'errorExpression' ]);
      expect(proposal?.errorExpression).to.contain(`if ${place} instance of string`);
      expect(decision(withFields(task, proposal ?? {}), FAILED)).to.include({ errorType: 'jobError', errorMessage: 'CardDeclined: no funds' });
      expect(decision(withFields(task, proposal ?? {}), { fine: 1 })).to.be.null;
    });
  }

  for (const [ title, fields ] of MAPPINGS) {
    it(`ends a run otherwise than completed in a task with ${title}, and leaves good answers alone`, async function() {
      // given
      const task = taskWith(fields);
      const mended = withFields(task, proposeErrorHandling(task, responseWith(FAILED)) ?? {});

      // then
      expect(await verdictOf(task, FAILED)).to.include({ kind: 'completed' });
      expect(await verdictOf(mended, FAILED)).to.include({ kind: 'incident', message: 'CardDeclined: no funds' });
      expect(await verdictOf(mended, { fine: 1 })).to.include({ kind: 'completed' });
    });
  }

  it('adds an entry to a result expression that carries nothing of the error', function() {
    // given
    const task = taskWith({ resultExpression: '={ total: response.payload.total }' }, { catchers: [ { id: 'E', kind: 'boundaryEvent', errorCode: 'CARD_DECLINED' } ] });

    // when
    const proposal = proposeErrorHandling(task, responseWith(FAILED));

    // then
    expect(proposal).to.have.all.keys('errorExpression', 'resultExpression');
    expect(decision(withFields(task, proposal ?? {}), FAILED)).to.include({ errorType: 'bpmnError', errorCode: 'CARD_DECLINED', errorMessage: 'no funds' });
    expect(decision(withFields(task, proposal ?? {}), { total: 1 })).to.be.null;
  });

  for (const engineVersion of [ '8.2.0', '8.7.0', '8.8.0', '8.9.0', '8.10.0' ]) {
    it(`is an error in ${engineVersion}`, function() {
      const task = taskWith({ resultVariable: 'r' }, { engineVersion });

      expect(decision(withFields(task, proposeErrorHandling(task, responseWith(FAILED)) ?? {}), FAILED)).not.to.be.null;
    });
  }

  it('does not exist where the answer says nothing', function() {
    expect(proposeErrorHandling(taskWith({ resultVariable: 'r' }), responseWith('boom'))).to.be.undefined;
  });
});

describe('an error expression that reads what it cannot see', function() {

  const OWN = '=if response.payload.errorType != null then bpmnError("E", payload.errorMessage) else null';

  const CASES: Array<[ string, Parameters<typeof taskWith>[0], string ]> = [
    [ 'behind a result variable', { resultVariable: 'r', errorExpression: OWN }, '=if r.payload.errorType != null then bpmnError("E", r.payload.errorMessage) else null' ],
    [ 'behind a result expression', { resultExpression: '={ pay: payload }', errorExpression: OWN }, '=if pay.errorType != null then bpmnError("E", pay.errorMessage) else null' ],
    [ 'of a result variable that is gone', { errorExpression: '=if r.payload.errorType != null then bpmnError("E", r.payload.errorMessage) else null' }, '=if response.payload.errorType != null then bpmnError("E", response.payload.errorMessage) else null' ]
  ];

  for (const [ title, fields, mended ] of CASES) {
    it(`is amber ${title}, and can be rewritten`, function() {
      // given
      const task = taskWith(fields);
      const mend = mendIn(task, 'readsUnseen');

      // then
      expect(findingIn(task, 'readsUnseen')?.severity).to.equal('warning');
      expect(mend?.values).to.eql({ errorExpression: mended });
      expect(findingIn(withFields(task, mend?.values ?? {}), 'readsUnseen')).to.be.undefined;
    });
  }

  const EDITS: Array<[ string, Parameters<typeof taskWith>[0], Parameters<typeof withFields>[1] ]> = [
    [ 'a result variable is added', {}, { resultVariable: 'r' } ],
    [ 'the result variable is renamed', { resultVariable: 'r' }, { resultVariable: 'card answer' } ],
    [ 'the result variable is taken away', { resultVariable: 'r' }, { resultVariable: '' } ],
    [ 'a result expression takes its place', { resultVariable: 'r' }, { resultVariable: '', resultExpression: '={ pay: response.payload }' } ],
    [ 'a result expression is taken away', { resultExpression: '={ pay: response.payload }' }, { resultExpression: '' } ]
  ];

  for (const [ title, fields, edit ] of EDITS) {
    it(`is kept right by its mend when ${title}, which a run shows`, async function() {
      // given
      const task = taskWith(fields);
      const handled = withFields(task, proposeErrorHandling(task, responseWith(FAILED)) ?? {});
      const edited = withFields(handled, edit);

      // when
      const mend = mendIn(edited, 'readsUnseen');
      const mended = withFields(edited, mend?.values ?? {});

      // then
      expect(await verdictOf(edited, FAILED)).to.include({ kind: 'completed' });
      expect(await verdictOf(mended, FAILED)).to.include({ kind: 'incident', message: 'CardDeclined: no funds' });
      expect(await verdictOf(mended, { fine: 1 })).to.include({ kind: 'completed' });
      expect(findingIn(mended, 'readsUnseen')).to.be.undefined;
    });
  }

  it('is amber for a variable of the process, with outputs and without', async function() {
    const reading = { errorExpression: '=if orderId != null then bpmnError("E", orderId) else null' };

    for (const fields of [ reading, { ...reading, resultVariable: 'r' }, { ...reading, resultExpression: '={ pay: payload }' } ]) {
      const task = taskWith(fields);

      expect(findingIn(task, 'readsUnseen')?.message).to.contain('reads orderId').and.contain('variables of the process');
      expect(await verdictOf(task, { orderId: 1 }, { orderId: '7' })).to.include({ kind: 'completed' });
    }

    expect(findingIn(taskWith({ ...reading, resultExpression: '={ orderId: payload.orderId }' }), 'readsUnseen')).to.be.undefined;
  });

  it('is amber without a mend where the mapping does not carry it', function() {
    const task = taskWith({ resultExpression: '={ a: 1 }', errorExpression: OWN });

    expect(findingIn(task, 'readsUnseen')).to.exist;
    expect(mendIn(task, 'readsUnseen')).to.be.undefined;
  });

  it('is amber where no branch of the result expression gives what it reads', function() {
    const task = taskWith({ resultExpression: '=if payload.ok then { paid: payload } else { failed: payload }', errorExpression: OWN });

    expect(findingIn(task, 'readsUnseen')?.message).to.contain('response.payload.errorType, payload.errorMessage').and.contain('(paid, failed)');
  });

  const MAYBE_SEEN = [
    '=if payload.ok then { paid: true } else { payload: payload }',
    '=if payload.ok then { paid: true } else null',
    '=payload',
    '=context put(payload, "a", 1)',
    '={ a: '
  ];

  for (const resultExpression of MAYBE_SEEN) {
    it(`is none where ${resultExpression} may give what it reads`, function() {
      expect(findingIn(taskWith({ resultExpression, errorExpression: OWN }), 'readsUnseen')).to.be.undefined;
    });
  }

  for (const errorExpression of [ '=if error != null then bpmnError("E", error.message) else null', '=if job.retries > 1 then null else null', '=if r.payload.x != null then bpmnError("E", "m") else null', '=null' ]) {
    it(`is not ${errorExpression}`, function() {
      expect(findingIn(taskWith({ resultVariable: 'r', errorExpression }), 'readsUnseen')).to.be.undefined;
    });
  }

  it('is amber for error.code', function() {
    expect(findingIn(taskWith({ errorExpression: '=if error.code = "X" then bpmnError("E", "m") else null' }), 'sdkErrorCode')).to.exist;
    expect(findingIn(taskWith({ errorExpression: '=if error.type = "X" then bpmnError("E", "m") else null' }), 'sdkErrorCode')).to.be.undefined;
  });
});

describe('a payload that is text', function() {

  it('is amber from 8.8 on, with a mend that makes it FEEL', function() {
    const task = taskWith({ payload: '{"a": [1, true, null]}' });

    expect(findingIn(task, 'textPayload')?.message).to.contain('Camunda 8.10 sends it as a JSON string');
    expect(mendIn(task, 'textPayload')?.values).to.eql({ payload: '={"a": [1, true, null]}' });
  });

  it('is looked at once more up to 8.7', function() {
    expect(findingIn(taskWith({ payload: '{"a": 1}' }, { engineVersion: '8.7.0' }), 'textPayload')).to.be.undefined;
  });

  it('is meant as text where it is no JSON, or another value as FEEL', function() {
    expect(payloadAsFeel('hello')).to.be.undefined;
    expect(payloadAsFeel('"hello"')).to.be.undefined;
    expect(payloadAsFeel('{"a": "\\u00e9\\/"}')).to.satisfy((feel?: string) => feel === undefined || feel.startsWith('='));
  });
});

/** How a run ends whose function answers so. */
async function verdictOf(task: LambdaTask, payload: JsonValue, variables: JsonObject = {}) {
  const outcome = await runTask({
    task, variables, target: { kind: 'aws' }, timeoutSeconds: 60, dryRun: false, mock: { payload }
  }, {
    findSecret: () => Promise.resolve('AKIAEXAMPLEEXAMPLE'),
    invoke: () => Promise.reject(new Error('Nothing is to be called')),
    clock: () => 0, now: () => new Date(0), random: () => 0.5
  }, undefined);

  return outcome.kind === 'report' ? outcome.report.verdict : outcome;
}

function findingIn(task: LambdaTask, code: string) {
  return checkTask(task).find(finding => finding.code === code);
}

function mendIn(task: LambdaTask, code: string) {
  const finding = findingIn(task, code);

  return finding && mendOf(task, finding);
}

function decision(task: LambdaTask, payload: JsonValue): JsonValue {
  const preview = previewField(task, 'errorExpression', { variables: {}, response: responseWith(payload) });

  return preview.kind === 'value' ? preview.value : preview.kind;
}

function responseWith(payload: JsonValue) {
  return { statusCode: 200, executedVersion: '$LATEST', payload };
}
