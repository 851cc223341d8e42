import { expect } from 'chai';
import type Canvas from 'diagram-js/lib/core/Canvas';
import type Selection from 'diagram-js/lib/features/selection/Selection';

import type { RunOutcome } from '../../../connector/run/report';
import { readField } from '../../../connector/readField';
import { readLambdaTask } from '../../../connector/readLambdaTask';
import type { BridgeAnswer } from '../../../client/bridgeClient/BridgeClient';
import { drawn, type TestModeler } from '../support/bootstrapModeler';
import type { ControlledBridge } from './ControlledBridge';
import { answered, functionFailed, VERDICTS } from './reports';
import { openCharge } from './openTestTasks';
import type { RunPanel } from './RunPanel';

const INSERTED = [
  '=if response.payload.errorType = "CardDeclined"',
  'then bpmnError("CARD_DECLINED", response.payload.errorMessage)',
  'else if response.payload.errorType instance of string',
  'then jobError(string join([response.payload.errorType, response.payload.errorMessage], ": "))',
  'else null'
].join('\n');

describe('report of a test run: what can be done', function() {
  let bridge: ControlledBridge, modeler: TestModeler, panel: RunPanel;

  beforeEach(async () => { ({ bridge, modeler, panel } = await openCharge()); });

  describe('where a function failed unnoticed', function() {

    it('inserts an error expression as one command, undone and redone', async function() {

      // given
      const before = await modeler.xml();
      await run(functionFailed());

      // when
      await panel.click('.lambda-banner__action');

      // then
      expect(errorExpression()).to.eql(INSERTED);
      expect(panel.text('.lambda-banner__action')).to.eql('Run again');
      expect(panel.text('.lambda-banner--loud')).to.contain('has changed since this run');
      expect(panel.has('.lambda-test__stale')).to.be.false;

      // when
      await modeler.undo();

      // then
      expect(await modeler.xml()).to.eql(before);
      expect(panel.text('.lambda-banner__action')).to.eql('Insert an error expression');
      expect(panel.has('.lambda-test__stale')).to.be.false;

      // when
      await modeler.redo();

      // then
      expect(errorExpression()).to.eql(INSERTED);
    });

    it('runs the task with it', async function() {

      // given
      await run(functionFailed());
      await panel.click('.lambda-banner__action');

      // when
      await panel.click('.lambda-banner__action');

      // then
      expect(readField(bridge.last.request.task, 'errorExpression')).to.eql(INSERTED);
      expect(bridge.asked).to.have.length(2);
    });

    it('survives saving and opening', async function() {

      // given
      await run(functionFailed({ errorType: 'a"b\\\n<c>&', errorMessage: 'x' }));

      // when
      await panel.click('.lambda-banner__action');
      const inserted = errorExpression();
      await modeler.open(await modeler.xml());

      // then
      expect(errorExpression()).to.eql(inserted);
    });

    it('adds the error to an error expression that takes it for none', async function() {

      // given
      await drawn(() => setErrorExpression('=if response.statusCode > 299 then jobError("status") else null'));
      await run(functionFailed(undefined, 'if response.statusCode > 299 then jobError("status") else null'));

      expect(panel.text('.lambda-banner--loud')).to.contain('The error expression takes this for no error.');
      expect(panel.text('.lambda-banner__action')).to.eql('Add this error to the error expression');

      // when
      await panel.click('.lambda-banner__action');

      // then
      expect(errorExpression()).to.eql([
        '=if response.payload.errorType = "CardDeclined"',
        'then bpmnError("CARD_DECLINED", response.payload.errorMessage)',
        'else if response.statusCode > 299 then jobError("status") else null'
      ].join('\n'));
    });

    it('never writes over an error expression that came since', async function() {

      // given
      await run(functionFailed());

      // when
      await drawn(() => setErrorExpression('=null'));
      await panel.click('.lambda-banner__action');

      // then
      expect(errorExpression()).to.eql('=null');
      expect(bridge.asked).to.have.length(2);
    });

    it('says why nothing fits', async function() {

      // when
      await run(functionFailed('just text'));

      // then
      expect(panel.has('.lambda-banner__action')).to.be.false;
      expect(panel.text('.lambda-banner--loud')).to.contain('neither errorType nor errorMessage');
    });

  });

  describe('where a BPMN error is caught', function() {

    it('selects what catches it, and brings it into sight', async function() {

      // given
      await run(answered({ verdict: VERDICTS.bpmnError }));
      const canvas = modeler.get<Canvas>('canvas');
      canvas.scroll({ dx: 5000, dy: 5000 });

      // when
      await panel.click('.lambda-banner--caught button');

      // then
      const { x, y, width, height } = canvas.viewbox();
      const event = modeler.element('CardDeclined');

      expect(modeler.get<Selection>('selection').get()).to.eql([ event ]);
      expect(event.x).to.be.within(x, x + width);
      expect(event.y).to.be.within(y, y + height);
    });

    it('only names what the diagram has no more', async function() {

      // given
      await drawn(() => modeler.modeling.removeElements([ modeler.element('CardDeclined') ]));
      await modeler.select('Charge');

      // when
      await run(answered({ verdict: VERDICTS.bpmnError }));

      // then
      expect(panel.text('.lambda-banner--caught')).to.contain('Caught by the boundary event Card declined.');
      expect(panel.has('.lambda-banner--caught button')).to.be.false;
    });

  });

  describe('without running the function', function() {

    it('checks credentials and permission', async function() {

      // when
      await panel.click('.lambda-test__dry-run');

      // then
      expect(bridge.last.request.dryRun).to.be.true;

      // when
      await bridge.reply(answered({
        dryRun: true,
        verdict: { kind: 'completed', message: 'The call is permitted.' },
        variables: {},
        problems: [ { severity: 'info', code: 'dryRun', message: 'May invoke.' } ]
      }));

      // then
      expect(panel.text('.lambda-banner--good')).to.eql('Dry run: passedThe call is permitted.');
      expect(panel.has('[aria-label="Resulting variables"]')).to.be.false;
      expect(panel.has('[aria-label="Response payload"]')).to.be.false;
      expect(panel.text('.lambda-report')).not.to.contain('May invoke.');
    });

    it('tells what is missing', async function() {

      // given
      await panel.click('.lambda-test__dry-run');

      // when
      await bridge.reply(answered({
        dryRun: true,
        verdict: VERDICTS.retry,
        problems: [ { severity: 'error', code: 'callFailed', message: 'Allow lambda:InvokeFunction.' } ]
      }));

      // then
      expect(panel.text('.lambda-banner--bad .lambda-banner__title')).to.eql('Dry run: failed');
      expect(panel.text('.lambda-banner--bad')).not.to.contain('Next try');
      expect(panel.text('.lambda-problems')).to.contain('Allow lambda:InvokeFunction.');
    });

    it('is done again without running it either', async function() {

      // given
      await panel.click('.lambda-test__dry-run');
      await bridge.reply(answered({ dryRun: true }));
      await panel.type('{}');

      // when
      await panel.click('.lambda-test__stale button');

      // then
      expect(panel.text('.lambda-test__bar')).to.contain('Running');
      expect(bridge.asked.map(({ request }) => request.dryRun)).to.eql([ true, true ]);
    });

    it('is not possible while the bridge is not there', async function() {

      // when
      await drawn(() => bridge.connection.set({ kind: 'starting' }));

      // then
      expect(panel.find<HTMLButtonElement>('.lambda-test__dry-run').disabled).to.be.true;
    });

  });

  async function run(answer: BridgeAnswer<RunOutcome>): Promise<void> {
    await panel.click('.lambda-test__run');
    await bridge.reply(answer);
  }

  function errorExpression(): string | undefined {
    return readField(readLambdaTask(modeler.element('Charge').businessObject), 'errorExpression');
  }

  function setErrorExpression(value: string): void {
    modeler.get<{ set(element: object, field: string, value: string): void }>('lambdaTaskEditor').set(modeler.element('Charge'), 'errorExpression', value);
  }
});
