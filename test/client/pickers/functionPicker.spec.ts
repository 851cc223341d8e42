import { expect } from 'chai';

import { bridgeFailure } from '../../../client/bridgeClient/bridgeFailure';
import type { TestBench } from '../../../client/testRun/bench/TestBench';
import { readField } from '../../../connector/readField';
import { lambdaDiagram } from '../../connector/support/lambdaDiagram';
import { openForm, type FormPage } from '../properties/FormPage';
import { drawn } from '../support/bootstrapModeler';
import { fill } from '../support/fill';
import { waitFor } from '../support/waitFor';
import { FunctionsBridge } from './FunctionsBridge';

describe('picking a function', function() {
  let bridge: FunctionsBridge;
  let form: FormPage;

  beforeEach(async function() {
    localStorage.clear();
    bridge = new FunctionsBridge();
    form = await openForm(lambdaDiagram(), { modules: bridge.modules, panelWidth: 260 });
  });

  const open = () => click('Choose a function');
  const click = (text: string) => drawn(() => buttonOf(form, text).click());
  const search = (text: string) => fill(form.find<HTMLInputElement>('.lambda-picker input[type="search"]'), text);

  it('offers the local functions with their runtime, and writes the one that is chosen', async function() {

    // given
    await open();
    await waitFor(() => choices(form).length > 0, 'the functions');

    // then
    expect(choices(form)).to.eql([ 'price-order nodejs22.x', 'charge-payment python3.12' ]);

    // when
    await click('charge-payment');

    // then
    expect(readField(form.task, 'functionName')).to.equal('charge-payment');
    expect(form.modeler.panel.querySelector('.lambda-picker')).to.be.null;

    // when
    await drawn(() => form.modeler.undo());

    // then
    expect(readField(form.task, 'functionName')).not.to.equal('charge-payment');
  });

  it('says what is wrong with a folder that has no functions', async function() {

    // given
    bridge.local = { folder: null, functions: [], problems: [] };

    // when
    await open();

    // then
    await waitFor(() => stateOf(form).includes('choose one in the settings'), 'what to do');
  });

  it('searches local functions by a part of the name', async function() {

    // given
    await open();
    await waitFor(() => choices(form).length > 0, 'the functions');

    // when
    await search('CHARGE');

    // then
    await waitFor(() => choices(form).length === 1, 'one function');
    expect(stateOf(form)).to.equal('1 function');
  });

  describe('at AWS', function() {

    beforeEach(async function() {
      const { drafts } = form.modeler.get<TestBench>('lambdaTestBench');

      await drawn(() => drafts.change(form.modeler.element('Task'), { target: { kind: 'aws', url: '', profile: 'dev' } }));
    });

    it('is never asked about before the user wants it', async function() {

      // when
      await form.type('functionName', 'other');

      // then
      expect(bridge.searches).to.eql([]);

      // when
      await open();
      await waitFor(() => bridge.searches.length === 1, 'a search');

      // then
      expect(bridge.searches[0]?.request).to.eql({ target: { kind: 'aws', profile: 'dev' }, region: 'eu-central-1', search: '' });
      expect(stateOf(form)).to.contain('Looking for functions');
    });

    it('goes on page by page', async function() {

      // given
      await open();
      await waitFor(() => bridge.searches.length === 1, 'a search');
      await answer(bridge, [ 'one' ], 'next');

      // when
      expect(stateOf(form)).to.equal('1 function so far');
      await click('Load more');
      await answer(bridge, [ 'two' ]);

      // then
      expect(bridge.searches[1]?.request.marker).to.equal('next');
      expect(choices(form)).to.eql([ 'one', 'two' ]);
      expect(stateOf(form)).to.equal('2 functions');
    });

    it('cancels a search that another one overtakes, or that is stopped', async function() {

      // given
      await open();
      await waitFor(() => bridge.searches.length === 1, 'a search');

      // when
      await search('p');
      await search('pay');
      await waitFor(() => bridge.searches.length === 2, 'the search for what was typed');

      // then the keys before are no search of their own
      expect(bridge.searches[0]?.signal?.aborted).to.be.true;
      expect(bridge.searches[1]?.request.search).to.equal('pay');

      // when
      await click('Stop');

      // then
      expect(bridge.searches[1]?.signal?.aborted).to.be.true;
      expect(stateOf(form)).not.to.contain('Looking');
    });

    it('explains what stands in the way, and that a name can be typed', async function() {

      // given
      await open();
      await waitFor(() => bridge.searches.length === 1, 'a search');

      // when
      await drawn(async () => {
        bridge.searches[0]?.answer(bridgeFailure('refused', 'Allow the IAM action lambda:ListFunctions.'));
        await Promise.resolve();
      });

      // then
      await waitFor(() => stateOf(form).includes('lambda:ListFunctions'), 'the advice');
      expect(stateOf(form)).to.contain('can always be typed');
      expect(form.input('functionName').disabled).to.be.false;
    });

    it('offers aliases and versions, which are asked for when a function is opened', async function() {

      // given
      await open();
      await waitFor(() => bridge.searches.length === 1, 'a search');
      await answer(bridge, [ 'charge' ]);
      expect(bridge.versionsAsked).to.eql([]);

      // when
      await click('Versions');
      await waitFor(() => choices(form).length > 1, 'the versions');

      // then
      expect(choices(form)).to.eql([ 'charge', 'charge:live alias of 3', 'charge:$LATEST version', 'charge:3 version' ]);

      // when
      await click('charge:live');

      // then
      expect(readField(form.task, 'functionName')).to.equal('charge:live');
    });

    it('is used by keyboard', async function() {

      // given
      await open();
      await waitFor(() => bridge.searches.length === 1, 'a search');
      await answer(bridge, [ 'one', 'two' ]);

      // when
      await press('ArrowDown');
      await press('ArrowDown');

      // then
      expect(document.activeElement?.textContent).to.equal('two');

      // when
      await press('Escape');

      // then
      expect(form.modeler.panel.querySelector('.lambda-picker')).to.be.null;
    });

    it('asks for the region where the task does not say one', async function() {

      // given
      await form.type('region', '{{secrets.REGION}}');

      // when
      await open();

      // then
      await waitFor(() => stateOf(form).includes('Choose the region first'), 'what is missing');
      expect(bridge.searches).to.eql([]);
    });
  });

  async function press(key: string): Promise<void> {
    await drawn(() => {
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    });
  }
});

function buttonOf({ modeler }: FormPage, text: string): HTMLElement {
  const button = [ ...modeler.panel.querySelectorAll<HTMLElement>('button') ].find(({ textContent }) => textContent?.startsWith(text));

  if (!button) {
    throw new Error(`no button ${text}`);
  }

  return button;
}

function choices({ modeler }: FormPage): string[] {
  return [ ...modeler.panel.querySelectorAll('.lambda-picker__choice') ].map(choice => [ ...choice.children ].map(({ textContent }) => textContent).join(' '));
}

function stateOf({ modeler }: FormPage): string {
  return modeler.panel.querySelector('.lambda-picker__state')?.textContent ?? '';
}

async function answer(bridge: FunctionsBridge, names: string[], marker?: string): Promise<void> {
  await drawn(async () => {
    bridge.searches.at(-1)?.answer({ kind: 'answer', value: { functions: names.map(name => ({ name })), ...marker === undefined ? {} : { marker } } });
    await new Promise(resolve => requestAnimationFrame(resolve));
  });
}
