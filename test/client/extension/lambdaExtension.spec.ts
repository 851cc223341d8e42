import '../support/modelerWindow';

import { expect } from 'chai';

import { waitFor } from '../support/waitFor';
import { ExtensionPage } from './ExtensionPage';

const READY = { kind: 'ready', address: { url: 'http://127.0.0.1:1', token: 'secret-token' } } as const;

describe('the plugin in the Modeler\'s window', function() {
  let page: ExtensionPage;

  afterEach(() => page.unmount());

  it('should keep what the main process tells, as long as it is there', function() {

    // given
    page = new ExtensionPage();

    // when
    page.tell('bridge', { ...READY, tab: {} });

    // then
    expect(page.connection.state).to.eql(READY);

    // when something is told that is no state
    page.tell('bridge', { kind: 'ready', address: { url: 'http://example.com:1', token: 'a' } });

    // then
    expect(page.connection.state).to.eql(READY);

    // when
    page.unmount();

    // then
    expect(page.listeners).to.be.empty;
  });

  it('should show what the plugin\'s menu has to say', function() {

    // given
    page = new ExtensionPage();

    // when
    page.tell('menu', { kind: 'notice', title: 'Show the log', message: 'Open it in a text editor.' });
    page.tell('menu', { kind: 'other' });

    // then
    expect(page.notifications).to.have.length(1);
    expect(page.notifications[0]).to.include({ type: 'info', title: 'Show the log', content: 'Open it in a text editor.' });
  });

  it('should know the file of the diagram that is seen, also when it is saved under another name', function() {

    // given
    page = new ExtensionPage();

    const paths: unknown[] = [];

    page.home.subscribe(() => paths.push(page.home.diagramPath));

    // when
    for (const file of [ { path: '/shop/order.bpmn' }, { path: '' }, { path: null }, null, undefined ]) {
      page.listeners.get('app.activeTabChanged')?.({ activeTab: { id: '1', file } });
    }

    page.listeners.get('tab.saved')?.({ tab: { id: '1', file: { path: 'C:\\shop\\copy.bpmn' } } });
    page.listeners.get('app.activeTabChanged')?.('something else');

    // then
    expect(paths).to.eql([ '/shop/order.bpmn', undefined, undefined, undefined, undefined, 'C:\\shop\\copy.bpmn', undefined ]);
  });

  it('should test the connection for the plugin\'s menu', async function() {

    // given
    page = new ExtensionPage();

    // when
    page.tell('menu', { kind: 'testConnection' });

    // then
    await waitFor(() => page.notifications.length > 0, 'the result');
    expect(page.notifications[0]).to.have.property('type', 'warning');
    expect(page.notifications[0]?.content).to.match(/is not connected.*Restart the bridge/);
  });

  it('should say that the bridge does not have the settings', async function() {

    // given
    page = new ExtensionPage();

    // when the bridge is at a port where nobody listens
    page.tell('bridge', READY);

    // then
    await waitFor(() => page.notifications.length > 0, 'the failure');
    expect(page.notifications[0]?.title).to.equal('The AWS Lambda bridge does not have your settings');
    expect(page.notifications[0]?.content).to.contain('does not answer').and.not.to.contain('secret-token');
  });

  describe('status bar', function() {

    it('should say how the bridge is', function() {

      // given
      page = new ExtensionPage();
      expect(page.item.textContent).to.equal('AWS Lambda: not connected');

      // when
      page.tell('bridge', { kind: 'starting' });
      expect(page.item.textContent).to.equal('AWS Lambda: starting');

      page.tell('bridge', READY);
      expect(page.item.textContent).to.equal('AWS Lambda: ready');

      page.tell('bridge', { kind: 'failed', message: 'No port is free.' });

      // then
      expect(page.item.textContent).to.equal('AWS Lambda: failed');
      expect(page.item.className).to.contain('lambda-status--failed');
    });

    it('should say what happened and how to mend it', function() {

      // given
      page = new ExtensionPage();
      page.tell('bridge', { kind: 'failed', message: 'No port is free.' });

      // when
      page.click('.lambda-status');

      // then
      const dialog = page.find<HTMLDialogElement>('dialog');

      expect(dialog.open).to.be.true;
      expect(document.getElementById(dialog.getAttribute('aria-labelledby') ?? '')?.textContent).to.equal('AWS Lambda bridge');
      expect(dialog.contains(document.activeElement)).to.be.true;
      expect(page.text('dialog')).to.contain('No port is free.').and.to.contain('Restart the bridge');
    });

    it('should open above the status bar, at the item', function() {

      // given
      page = new ExtensionPage();

      // when
      page.click('.lambda-status');

      // then
      const dialog = page.find('dialog').getBoundingClientRect();
      const item = page.item.getBoundingClientRect();

      expect(dialog.bottom).to.be.at.most(item.top).and.above(item.top - 32);
      expect(dialog.right).to.be.at.most(window.innerWidth).and.above(window.innerWidth - 32);
      expect(dialog.left).to.be.above(0);
    });

    it('should never show the token', function() {

      // given
      page = new ExtensionPage();
      page.tell('bridge', READY);

      // when
      page.click('.lambda-status');

      // then
      expect(page.text('dialog')).to.contain('http://127.0.0.1:1');
      expect(page.html).not.to.contain('secret-token');
    });

    it('should give the focus back when the dialog is closed', async function() {

      // given
      page = new ExtensionPage();
      page.item.focus();
      page.click('.lambda-status');

      // when
      page.press('Close');

      // then
      await waitFor(() => !page.has('dialog'), 'the end of the dialog');
      expect(document.activeElement).to.equal(page.item);
    });

    it('should keep keys from the diagram', function() {

      // given
      page = new ExtensionPage();
      page.click('.lambda-status');

      let heard = false;
      const listener = (): void => { heard = true; };

      document.addEventListener('keydown', listener);

      // when
      page.find('[name="url"]').dispatchEvent(new KeyboardEvent('keydown', { key: 'Delete', bubbles: true }));
      document.removeEventListener('keydown', listener);

      // then
      expect(heard).to.be.false;
    });

    it('should lead to the Modeler\'s settings', async function() {

      // given
      page = new ExtensionPage();
      page.click('.lambda-status');

      // when
      page.press('Settings');

      // then
      expect(page.triggered).to.eql([ [ 'settings-open', { scrollToEntry: 'awsLambdaConnector.defaultTarget' } ] ]);
      await waitFor(() => !page.has('dialog'), 'the end of the dialog');
    });

  });

  describe('connection by hand', function() {

    beforeEach(function() {
      localStorage.clear();
      page = new ExtensionPage();
      page.click('.lambda-status');
    });

    it('should go before what the Modeler tells, until it is ended', function() {

      // when
      page.type('url', ' http://127.0.0.1:2/ ');
      page.type('token', 'typed-token');
      page.press('Connect');
      page.tell('bridge', { kind: 'failed', message: 'No port is free.' });

      // then
      expect(page.connection.state).to.eql({ kind: 'ready', address: { url: 'http://127.0.0.1:2', token: 'typed-token' } });
      expect(page.item.textContent).to.equal('AWS Lambda: ready');

      // when
      page.press('Disconnect');

      // then
      expect(page.connection.state).to.eql({ kind: 'failed', message: 'No port is free.' });
    });

    it('should be tested at once', async function() {

      // when nobody listens there
      page.type('url', 'http://127.0.0.1:2');
      page.type('token', 'typed-token');
      page.press('Connect');

      // then
      await waitFor(() => page.text('dialog').includes('does not answer'), 'the result');
    });

    it('should be stored nowhere', function() {

      // when
      page.type('url', 'http://127.0.0.1:2');
      page.type('token', 'typed-token');
      page.press('Connect');

      // then
      expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.to.contain('typed-token');
      expect(page.find<HTMLInputElement>('[name="token"]').type).to.equal('password');
    });

    [ 'http://example.com:80', 'https://127.0.0.1:2', '127.0.0.1:2', '' ].forEach(url => {

      it(`should not lead to "${url}"`, function() {

        // when
        page.type('url', url);
        page.type('token', 'typed-token');
        page.press('Connect');

        // then
        expect(page.connection.state.kind).to.equal('unknown');
        expect(page.text('[role="alert"]')).to.match(/^Enter an address of this machine/);
      });

    });

  });

});
