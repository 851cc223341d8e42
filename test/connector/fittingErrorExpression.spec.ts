import { expect } from 'chai';

import type { ErrorCatcher } from '../../connector/lambdaTask';
import { fittingErrorExpression as fittingOver } from '../../connector/fittingErrorExpression';
import type { LambdaTask } from '../../connector/lambdaTask';
import { rulesOf } from '../../connector/platformVersion';
import { errorFunctions } from '../../connector/run/conclusion/errorFunctions';
import { examineErrorExpression, type ErrorDecision } from '../../connector/run/conclusion/examineErrorExpression';
import { evaluateOverResponse } from '../../connector/run/conclusion/headerExpression';
import type { JsonValue } from '../../feel/reading';
import { taskWith } from './support/taskWith';

const FINE: JsonValue[] = [ {}, { status: 'ok' }, null, 'fine', [ 1, 2 ], [ { id: 1 } ], { errorType: null } ];
const MUTE: JsonValue[] = [ null, 'boom', [], {}, { errorType: 42 }, { errorMessage: [] } ];
const DECLINED = { errorType: 'CardDeclined', errorMessage: 'Insufficient funds', trace: [] };

describe('fitting error expression', function() {

  it('throws the BPMN error that an event of the diagram waits for', function() {

    // given
    const task = taskWith({}, { catchers: [ catcher('STOCK_MISSING'), catcher('CARD_DECLINED') ] });

    // when
    const expression = fittingErrorExpression(task, DECLINED);

    // then
    expect(expression).to.eql([
      '=if response.payload.errorType = "CardDeclined"',
      'then bpmnError("CARD_DECLINED", response.payload.errorMessage)',
      'else if response.payload.errorType instance of string',
      'then jobError(string join([response.payload.errorType, response.payload.errorMessage], ": "))',
      'else null'
    ].join('\n'));
    expect(decide(expression, DECLINED)).to.deep.include({ kind: 'bpmnError', code: 'CARD_DECLINED', message: 'Insufficient funds' });
    expect(decide(expression, { errorType: 'TypeError' })).to.deep.include({ kind: 'jobError', message: 'TypeError' });
  });

  [
    [ 'CARD_DECLINED', 'CardDeclinedError' ],
    [ 'card-declined', 'com.shop.CardDeclinedException' ],
    [ 'CardDeclinedError', 'CardDeclined' ],
    [ 'ERROR', 'Error' ],
    [ 'ÜBERZOGEN', 'Überzogen' ]
  ].forEach(([ code = '', errorType = '' ]) => it(`takes the code ${code} for the type ${errorType}`, function() {

    // when
    const expression = fittingErrorExpression(taskWith({}, { catchers: [ catcher(code) ] }), { errorType });

    // then
    expect(decide(expression, { errorType })).to.deep.include({ kind: 'bpmnError', code });
  }));

  [
    { title: 'no event', catchers: [] },
    { title: 'an event for another error', catchers: [ catcher('STOCK_MISSING') ] },
    { title: 'an event for every error', catchers: [ catcher(undefined) ] },
    { title: 'an event whose code is FEEL', catchers: [ catcher('=CardDeclined') ] },
    { title: 'an event whose code has no letters', catchers: [ catcher('---') ] }
  ].forEach(({ title, catchers }) => it(`fails the job where there is ${title}`, function() {

    // when
    const expression = fittingErrorExpression(taskWith({}, { catchers }), DECLINED);

    // then
    expect(decide(expression, DECLINED)).to.deep.include({ kind: 'jobError', message: 'CardDeclined: Insufficient funds' });
  }));

  it('knows an answer that has only a message', function() {

    // given
    const payload = { errorMessage: 'Task timed out after 3.00 seconds' };

    // when
    const expression = fittingErrorExpression(taskWith({}), payload);

    // then
    expect(decide(expression, payload)).to.deep.include({ kind: 'jobError', message: payload.errorMessage });
  });

  FINE.forEach(payload => {
    it(`takes ${JSON.stringify(payload)} for no error`, function() {

      // given
      const expressions = [ DECLINED, { errorMessage: 'late' } ].map(failed => fittingErrorExpression(taskWith({}), failed));

      // then
      expressions.forEach(expression => expect(decide(expression, payload)).to.eql({ kind: 'noError' }));
    });
  });

  it('leaves failures of the connector to the retries', function() {

    // given
    const expression = fittingErrorExpression(taskWith({}), DECLINED);

    // then
    expect(examine(expression, { error: { message: 'AccessDenied', type: 'x' } })).to.eql({ kind: 'noError' });
  });

  MUTE.forEach(payload => {
    it(`does not exist for the answer ${JSON.stringify(payload)}`, function() {

      // then
      expect(fittingErrorExpression(taskWith({}), payload)).to.be.undefined;
    });
  });

  describe('of a task that has one', function() {
    const own = 'if response.payload.errorType = "CardMissing" then bpmnError("NO_CARD") // none\nelse null // all else';

    it('asks the task\'s own about all other answers', function() {

      // when
      const expression = fittingErrorExpression(taskWith({ errorExpression: `=${own}` }), DECLINED);

      // then
      expect(expression).to.match(/^=if response\.payload\.errorType = "CardDeclined"\nthen jobError\(.+\)\nelse if /).and.contain(own);
      expect(decide(expression, DECLINED)).to.deep.include({ kind: 'jobError' });
      expect(decide(expression, { errorType: 'CardMissing' })).to.deep.include({ kind: 'bpmnError', code: 'NO_CARD' });
      expect(decide(expression, { errorType: 'Other' })).to.eql({ kind: 'noError' });
    });

    it('throws a BPMN error before it', function() {

      // given
      const task = taskWith({ errorExpression: own }, { catchers: [ catcher('CARD_DECLINED') ] });

      // then
      expect(decide(fittingErrorExpression(task, DECLINED), DECLINED)).to.deep.include({ kind: 'bpmnError', code: 'CARD_DECLINED' });
    });

    it('knows an answer that has only a message', function() {

      // when
      const expression = fittingErrorExpression(taskWith({ errorExpression: own }), { errorMessage: 'late' });

      // then
      expect(decide(expression, { errorMessage: 'late' })).to.deep.include({ kind: 'jobError', message: 'late' });
      expect(decide(expression, { errorType: 'CardMissing', errorMessage: 'late' })).to.deep.include({ kind: 'bpmnError' });
    });

    it('does not exist where that is no FEEL', function() {

      // then
      expect(fittingErrorExpression(taskWith({ errorExpression: '=if then' }), DECLINED)).to.be.undefined;
    });

  });

  describe('for a hostile error type', function() {
    const hostile = [ '") else bpmnError("X', '\\', '\\"', 'a\nb\r\tc', '\u2028', '${x}', 'X'.repeat(5000), '"]]>&lt;', '\\u0041' ];

    hostile.forEach(errorType => it(`holds ${JSON.stringify(errorType).slice(0, 40)} as text`, function() {

      // given
      const tasks = [ taskWith({ errorExpression: '=null' }), taskWith({}, { catchers: [ catcher(errorType) ] }) ];

      // when
      const decisions = tasks.map(task => decide(fittingErrorExpression(task, { errorType, errorMessage: 'm' }), { errorType, errorMessage: 'm' }));

      // then
      expect(decisions[0]).to.deep.include({ kind: 'jobError', message: `${errorType}: m` });
      expect(decisions[1]).to.satisfy(({ kind, ...rest }: ErrorDecision) => kind === 'jobError' || 'code' in rest && rest.code === errorType);
    }));

    [ 'a\0b', '\x1B[31m', '\uD800' ].forEach(errorType => it(`does not write ${JSON.stringify(errorType)} into the diagram`, function() {

      // when
      const expression = fittingErrorExpression(taskWith({}, { catchers: [ catcher(errorType) ] }), { errorType });

      // then
      expect(expression).not.to.contain(errorType);
      expect(decide(expression, { errorType })).to.deep.include({ kind: 'jobError' });
      expect(fittingErrorExpression(taskWith({ errorExpression: '=null' }), { errorType })).to.be.undefined;
    }));

  });

});

/** In a task without output variables, which sees the response itself. */
function fittingErrorExpression(task: LambdaTask, payload: JsonValue): string | undefined {
  return fittingOver(task, payload, { type: 'response.payload.errorType', message: 'response.payload.errorMessage' });
}

function catcher(errorCode: string | undefined): ErrorCatcher {
  return { id: 'Event', kind: 'boundaryEvent', errorCode };
}

/** What the runtime makes of an answer by an error expression. */
function decide(expression: string | undefined, payload: JsonValue): ErrorDecision {
  return examine(expression, { statusCode: 200, executedVersion: '$LATEST', payload });
}

function examine(expression: string | undefined, response: Record<string, JsonValue>): ErrorDecision {
  const feel = expression?.replace(/^=/, '') ?? 'none was found';
  const rules = rulesOf(undefined);
  const evaluation = evaluateOverResponse(
    feel, response, { job: { retries: 2 } }, { functions: errorFunctions(rules, () => 0) }
  );

  return examineErrorExpression({ source: feel, feel }, evaluation, rules);
}
