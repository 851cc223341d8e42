import { expect } from 'chai';

import { drawn } from '../support/bootstrapModeler';
import { waitFor } from '../support/waitFor';
import type { ControlledBridge } from './ControlledBridge';
import { openCharge } from './openTestTasks';
import { answered, report } from './reports';
import type { RunPanel } from './RunPanel';

const ESC = '\u001b';

describe('a run while it goes on', function() {
  let bridge: ControlledBridge, panel: RunPanel;

  beforeEach(async () => { ({ bridge, panel } = await openCharge()); });

  it('says what it is at', async function() {

    // when
    await panel.click('.lambda-test__run');

    // then
    expect(panel.text('.lambda-live__stage')).to.equal('Running: evaluating the inputs');

    // when
    await bridge.tell({ kind: 'calling', functionName: 'charge', payloadBytes: 120 }, () => stage().includes('calling'));

    // then
    expect(stage()).to.equal('Running: calling charge with 120 bytes');

    // when
    await bridge.tell({ kind: 'answered', durationMs: 3 }, () => stage().includes('the answer'));

    // then
    expect(stage()).to.equal('Running: evaluating the answer');
  });

  it('says that the call is tried again, and why', async function() {

    // given
    await panel.click('.lambda-test__run');
    await bridge.tell({ kind: 'calling', functionName: 'charge', payloadBytes: 120 }, () => stage().includes('calling'));

    // when
    await bridge.tell({ kind: 'attempt', attempt: 2, of: 4, after: 'TooManyRequestsException' }, () => stage().includes('attempt'));

    // then
    expect(stage()).to.equal('Running: calling charge, attempt 2 of 4 after TooManyRequestsException');

    // when
    await bridge.tell({ kind: 'answered', durationMs: 3 }, () => stage().includes('the answer'));

    // then
    expect(stage()).to.equal('Running: evaluating the answer');
  });

  it('shows what the function logs as a terminal shows it', async function() {

    // given
    await panel.click('.lambda-test__run');

    // when
    await log(`${ESC}[31mred${ESC}[0m\n10 %\r`, 'red');
    await log('100 %\ndone\n', 'done');

    // then
    expect(panel.text('[aria-label="Function log"]')).to.equal('red\n100 %\ndone\n');
    expect(panel.text('.lambda-log--red')).to.equal('red');
  });

  it('follows the end of the log, unless one has scrolled up, until one wants to again', async function() {

    // given
    await panel.click('.lambda-test__run');
    await log(lines(0, 200), 'line 199');
    const place = panel.find('[aria-label="Function log"]');

    // then
    await waitFor(() => isAtEnd(place), 'the end');

    // when
    await scroll(place, 0);
    await log(lines(200, 210), undefined);
    await waitFor(() => place.querySelectorAll('[data-page]').length === 3, 'the third page');

    // then
    expect(place.scrollTop).to.equal(0);

    // when
    await waitFor(() => followButton());
    await drawn(() => followButton()?.click());

    // then
    expect(isAtEnd(place)).to.be.true;

    // when
    await log(lines(210, 220), 'line 219');

    // then
    await waitFor(() => isAtEnd(place), 'the end again');
  });

  it('stays where one has scrolled to, also where it is drawn anew within the same frame', async function() {

    // given
    await panel.click('.lambda-test__run');
    await log(lines(0, 200), 'line 199');
    const place = panel.find('[aria-label="Function log"]');
    await waitFor(() => isAtEnd(place), 'the end');

    // when
    const scrolled = scroll(place, 0);
    await search('line 1');
    await scrolled;

    // then
    expect(place.scrollTop).to.equal(0);
    await waitFor(() => followButton(), 'the button');
  });

  it('searches the log while it grows, beyond what is drawn', async function() {

    // given
    await panel.click('.lambda-test__run');
    await log(`needle one\n${lines(0, 3000)}`, 'line 2999');

    // when
    await search('NEEDLE');

    // then
    await waitFor(() => matches() === '0 of 1', 'the match');

    // when
    await log('needle two\n', 'needle two');

    // then
    await waitFor(() => matches() === '0 of 2', 'the further match');

    // when
    await drawn(() => panel.find('.lambda-log [aria-label="Next match"]').click());
    await waitFor(() => panel.has('.lambda-log__line--current mark'));

    // then
    expect(matches()).to.equal('1 of 2');
    expect(panel.text('.lambda-log__line--current')).to.equal('needle one\n');
    expect(panel.find('[aria-label="Function log"]').scrollTop).to.be.below(40);
  });

  it('draws of a long log only what is near the sight', async function() {

    // given
    await panel.click('.lambda-test__run');

    // when
    await log(lines(0, 50_000), 'line 49999');

    // then
    expect(panel.find('[aria-label="Function log"]').querySelectorAll('.lambda-log__line').length).to.be.below(500);
  });

  it('keeps what was logged when it is cancelled', async function() {

    // given
    await panel.click('.lambda-test__run');
    await log('half done\n', 'half done');

    // when
    await panel.click('.lambda-test__cancel');

    // then
    expect(panel.text('[role="status"]')).to.contain('Cancelled');
    expect(panel.text('[aria-label="Function log"]')).to.contain('half done');
    expect(panel.has('.lambda-live')).to.be.false;
  });

  it('keeps what was logged where the bridge could not end it', async function() {

    // given
    await panel.click('.lambda-test__run');

    // when
    await bridge.reply({ kind: 'answer', value: { kind: 'notRun', reason: 'targetNotReady', message: 'Out of memory.', log: { text: 'so far\n' } } });

    // then
    expect(panel.text('[aria-label="Function log"]')).to.contain('so far');
  });

  it('keeps what was logged when it took too long', async function() {

    // given
    const { steps: { response: _none, ...steps }, ...others } = report({ verdict: { kind: 'retry', message: 'It took too long.', retriesLeft: 2, backoff: 'PT0S' } });
    await panel.click('.lambda-test__run');

    // when
    await bridge.reply(answered({ ...others, steps: { ...steps, log: { text: 'half way\n' } } }));

    // then
    expect(panel.section('Log').open).to.be.true;
    expect(panel.text('[aria-label="Function log"]')).to.contain('half way');
  });

  it('keeps of a long log more than the report has', async function() {

    // given
    const { steps } = report();
    await panel.click('.lambda-test__run');
    await log(`the beginning\n${lines(0, 300)}`, 'line 299');

    // when
    await bridge.reply(answered({ steps: { ...steps, response: steps.response && { ...steps.response, log: { text: 'line 299\n' } } } }));
    await panel.openSection('Log');
    await search('the beginning');

    // then
    await waitFor(() => matches() === '0 of 1', 'the match');
  });

  function stage(): string {
    return panel.text('.lambda-live__stage');
  }

  async function log(text: string, seen: string | undefined): Promise<void> {
    await bridge.tell({ kind: 'log', text }, () => seen === undefined || panel.has('[aria-label="Function log"]') && panel.text('[aria-label="Function log"]').includes(seen));
  }

  function lines(from: number, to: number): string {
    return Array.from({ length: to - from }, (_, index) => `line ${from + index}\n`).join('');
  }

  function isAtEnd({ scrollHeight, scrollTop, clientHeight }: HTMLElement): boolean {
    return scrollHeight > clientHeight && scrollHeight - scrollTop - clientHeight < 2;
  }

  async function scroll(place: HTMLElement, top: number): Promise<void> {
    const scrolled = new Promise(resolve => place.addEventListener('scroll', resolve, { once: true }));

    place.scrollTop = top;
    await scrolled;
  }

  function followButton(): HTMLButtonElement | undefined {
    return [ ...panel.find('.lambda-live').querySelectorAll('button') ].find(({ textContent }) => textContent === 'Follow the end');
  }

  function matches(): string {
    return panel.text('.lambda-log [role="status"]');
  }

  function search(text: string): Promise<void> {
    return panel.fill('[aria-label="Search Function log"]', text);
  }
});
