import type Canvas from 'diagram-js/lib/core/Canvas';
import type Modeling from 'bpmn-js/lib/features/modeling/Modeling';
import { expect } from 'chai';

import type { RunRequest } from '../../../connector/run/report';
import type { TestBench } from '../../../client/testRun/bench/TestBench';
import type { RunAlls } from '../../../client/testRun/runAll/RunAlls';
import { drawn, type TestModeler } from '../support/bootstrapModeler';
import { waitFor } from '../support/waitFor';
import { openWideView } from '../wide/openWideView';
import type { ControlledBridge } from './ControlledBridge';
import { openTestTasks } from './openTestTasks';
import { answered } from './reports';
import diagram from './flow.bpmn';

describe('running all tasks', function() {
  let bridge: ControlledBridge, modeler: TestModeler;
  let place: HTMLElement;

  beforeEach(async function() {
    ({ bridge, modeler } = await openTestTasks({ diagram, panelWidth: 260 }));
    place = await openWideView(modeler);
    await drawn(() => place.querySelector<HTMLElement>('[data-tab="runAll"]')!.click());
  });

  const click = (text: string) => drawn(() => {
    const button = [ ...place.querySelectorAll('button') ].find(({ textContent }) => textContent === text);

    if (!button) {
      throw new Error(`no button ${text}`);
    }

    button.click();
  });

  const asked = (count: number) => waitFor(() => bridge.asked.length === count && bridge.last.request, `run ${count}`);
  const steps = () => [ ...place.querySelectorAll('.lambda-run-all__step') ].map(({ textContent }) => textContent?.replace(/\s+/g, ' ').trim());
  const title = () => place.querySelector('.lambda-banner__title')?.textContent;

  /** What a task leaves, as the bridge would tell. */
  const leaving = (variables: RunRequest['variables']) => {
    const answer = answered();

    if (answer.kind === 'answer' && answer.value.kind === 'report') {
      answer.value.report.variables = variables;
      answer.value.report.steps.outputs = { mappings: [], processVariables: variables, durationMs: 0 };
    }

    return answer;
  };

  it('begins with the example of the start event, and hands on what each task leaves', async function() {

    // when
    await drawn(() => place.querySelector<HTMLElement>('.lambda-test__run')!.click());

    // then
    const first = await asked(1);

    expect(first.task.id).to.equal('Price');
    expect(first.variables).to.eql({ order: { id: 'A-1' } });
    expect(place.querySelector('[role="status"]')?.textContent).to.equal('0 of 2 tasks run; now Price');
    expect(modeler.canvas.querySelector('.lambda-badge')?.textContent).to.equal('running');

    // when
    await bridge.reply(leaving({ total: 5 }));

    // then
    expect((await asked(2)).variables).to.eql({ order: { id: 'A-1' }, total: 5, approved: true });

    // when
    await bridge.reply(leaving({ paid: true }));
    await waitFor(title, 'the summary');

    // then
    expect(title()).to.equal('The process completes');
    expect(steps()).to.have.length(5);
    expect(steps()[2]).to.equal('given: Approve Takes the values given: approved.');
    expect(modeler.get<TestBench>('lambdaTestBench').runs.ended('Price').length).to.equal(1);
    expect(modeler.canvas.querySelectorAll('.lambda-badge--good:not(.lambda-badge--stale)').length).to.equal(2);
  });

  it('leads from a step to the report of its run', async function() {

    // given
    await drawn(() => place.querySelector<HTMLElement>('.lambda-test__run')!.click());
    await asked(1);
    await bridge.reply(leaving({ total: 5 }));
    await asked(2);
    await bridge.reply(leaving({}));
    await waitFor(title, 'the summary');

    // when
    await click('Charge');

    // then
    expect(place.querySelector('[role="tab"][aria-selected="true"]')?.textContent).to.equal('Charge');
    expect(place.querySelector('.lambda-banner__title')?.textContent).to.equal('Completed');
  });

  it('is stopped with the task that is being run', async function() {

    // given
    await drawn(() => place.querySelector<HTMLElement>('.lambda-test__run')!.click());
    await asked(1);

    // when
    await click('Stop');
    await waitFor(title, 'the summary');

    // then
    expect(bridge.last.signal.aborted).to.be.true;
    expect(title()).to.equal('Stopped');
    expect(place.querySelector('.lambda-banner__message')?.textContent).to.contain('not reached: Charge');
    expect(bridge.asked.length).to.equal(1);
  });

  it('says what it stops at', async function() {

    // given
    await drawn(() => place.querySelector<HTMLElement>('.lambda-test__run')!.click());
    await asked(1);

    // when
    await bridge.reply({ kind: 'answer', value: { kind: 'notRun', reason: 'noSuchFunction', message: 'There is no function price.' } });
    await waitFor(title, 'the summary');

    // then
    expect(title()).to.equal('The process does not go on from Price');
    expect(steps().at(-1)).to.contain('Not run: There is no function price.');
  });

  it('hands the points of numbers on to the tasks', async function() {

    // given
    const process = modeler.get<Canvas>('canvas').getRootElement().businessObject;

    await drawn(() => modeler.get<RunAlls>('lambdaRunAlls').change(process, { start: '{ "price": 1.0 }' }));

    // when
    await drawn(() => place.querySelector<HTMLElement>('.lambda-test__run')!.click());

    // then
    expect((await asked(1)).points).to.eql([ [ 'price' ] ]);
  });

  it('does not begin with variables that cannot be read', async function() {

    // given
    await drawn(() => {
      const given = place.querySelector<HTMLElement>('details summary');

      given!.click();
    });

    // when
    const given = await waitFor(() => place.querySelector<HTMLTextAreaElement>('.lambda-run-all__given textarea'), 'the given values');

    await drawn(() => {
      given.value = '{ "approved": ';
      given.dispatchEvent(new Event('input', { bubbles: true }));
    });

    // then
    expect(place.querySelector<HTMLButtonElement>('.lambda-test__run')?.disabled).to.be.true;
    expect(place.querySelector('.lambda-run-all__given .lambda-test__reason')?.textContent).to.match(/^Line 1, column/);
  });

  it('asks before AWS is called, and goes on or ends with the answer', async function() {

    // given
    const { drafts } = modeler.get<TestBench>('lambdaTestBench');

    await drawn(() => drafts.change(modeler.element('Price'), { target: { kind: 'aws', url: '', profile: 'dev' } }));
    await drawn(() => place.querySelector<HTMLElement>('.lambda-test__run')!.click());
    await waitFor(() => place.querySelector('dialog'), 'the question');
    expect(bridge.asked).to.eql([]);

    // when
    await click('Call AWS');

    // then
    expect((await asked(1)).target).to.eql({ kind: 'aws', profile: 'dev' });
  });

  it('ends where AWS must not be called', async function() {

    // given
    const { drafts } = modeler.get<TestBench>('lambdaTestBench');

    await drawn(() => drafts.change(modeler.element('Price'), { target: { kind: 'aws', url: '', profile: 'dev' } }));
    await drawn(() => place.querySelector<HTMLElement>('.lambda-test__run')!.click());
    await waitFor(() => place.querySelector('dialog'), 'the question');

    // when
    await click('Cancel');
    await waitFor(title, 'the summary');

    // then
    expect(bridge.asked).to.eql([]);
    expect(steps().at(-1)).to.contain('AWS was not to be called');
  });

  it('is offered in the panel of the process, too, with the same state', async function() {

    // given
    await drawn(() => place.querySelector<HTMLElement>('.lambda-test__run')!.click());
    await asked(1);

    // when
    await modeler.select('Process');
    await drawn(() => modeler.panel.querySelector<HTMLElement>('[data-group-id="group-lambdaRunAll"] .bio-properties-panel-group-header')!.click());

    // then
    const panel = await waitFor(() => modeler.panel.querySelector('.lambda-run-all'), 'the panel\'s view');

    expect(panel.querySelector('.lambda-test__run')?.textContent).to.equal('Running');
    expect(panel.querySelector('[role="status"]')?.textContent).to.equal('0 of 2 tasks run; now Price');
    expect(panel.scrollWidth).to.be.at.most(260);
  });

  it('keeps what was typed when ids are changed', async function() {

    // given
    await drawn(() => place.querySelector<HTMLElement>('details summary')!.click());

    const given = await waitFor(() => place.querySelector<HTMLTextAreaElement>('.lambda-run-all__given textarea'), 'the given values');

    await drawn(() => {
      given.value = '{ "approved": false }';
      given.dispatchEvent(new Event('input', { bubbles: true }));
    });

    // when
    await drawn(() => {
      modeler.get<Modeling>('modeling').updateProperties(modeler.element('Process'), { id: 'Shop' });
      modeler.get<Modeling>('modeling').updateProperties(modeler.element('Approve'), { id: 'Check' });
    });
    await drawn(() => place.querySelector<HTMLElement>('.lambda-test__run')!.click());
    await asked(1);
    await bridge.reply(leaving({}));

    // then
    expect((await asked(2)).variables).to.deep.include({ approved: false });
  });
});
