import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Server } from 'node:http';

import { expect } from 'chai';
import type { Browser, Page } from 'puppeteer-core';

import { eventually } from '../bridge/helper/eventually';
import { launchBrowser } from './support/launchBrowser';
import { ServeProcess } from './support/ServeProcess';

/** What the page tries; as text, for it runs there and not here. */
const PAGE = `<!doctype html><title>Foreign</title><body><script>
  async function attempt(url, init) {
    try {
      const answer = await fetch(url, init);

      return answer.type + ' ' + answer.status + ' ' + await answer.text();
    } catch {
      return 'blocked';
    }
  }

  function load(tag, attributes) {
    return new Promise(resolve => {
      const element = document.createElement(tag);

      element.onload = () => resolve('load');
      element.onerror = () => resolve('error');
      Object.entries(attributes).forEach(([ name, value ]) => element.setAttribute(name, value));
      document.body.append(element);
    });
  }

  function submitForm(action) {
    document.body.insertAdjacentHTML('beforeend',
      '<iframe name="target"></iframe><form method="post" enctype="text/plain" target="target"><input name="{}" value="{}"></form>');
    document.forms[0].action = action;

    return new Promise(resolve => {
      document.querySelector('[name=target]').addEventListener('load', resolve, { once: true });
      document.forms[0].submit();
    });
  }

  function askFromSandbox(url) {
    const heard = new Promise(resolve => window.addEventListener('message', ({ data }) => resolve(data)));
    const script = attempt + '; attempt("' + url + '").then(text => parent.postMessage(text, "*"))';

    void load('iframe', { sandbox: 'allow-scripts', srcdoc: '<script>' + script + '<' + '/script>' });

    return heard;
  }

  function openStream(Stream, url) {
    return new Promise(resolve => Object.assign(new Stream(url), { onopen: () => resolve('open'), onerror: () => resolve('error') }));
  }
</script>`;

describe('a page of a foreign origin', function() {
  let bridge: ServeProcess;
  let browser: Browser;
  let page: Page;
  let foreign: Server;

  before(async function() {
    foreign = createServer((_request, response) => response.setHeader('Content-Type', 'text/html').end(PAGE));
    foreign.listen(0, '127.0.0.1');

    [ bridge, browser ] = await Promise.all([ ServeProcess.start('dist/lambda-task.js'), launchBrowser(), once(foreign, 'listening') ]);

    const address = foreign.address();

    page = await browser.newPage();
    await page.goto(`http://localhost:${typeof address === 'object' ? address?.port : ''}`);
  });

  after(async function() {
    await browser?.close();
    await bridge?.stop();
    foreign?.close();
    foreign?.closeAllConnections();
  });

  /** What an expression comes to in the page. */
  function inPage(expression: string): Promise<unknown> {
    return page.evaluate(expression);
  }

  for (const [ what, init, outcome ] of [
    [ 'plainly', '{}', 'blocked' ],
    [ 'with the token', '{ headers: { Authorization: TOKEN } }', 'blocked' ],
    [ 'with credentials', '{ credentials: "include" }', 'blocked' ],
    [ 'with an action', '{ method: "POST", headers: { "Authorization": TOKEN, "Content-Type": "application/json" }, body: "{}" }', 'blocked' ],
    [ 'with an action as text', '{ method: "POST", headers: { "Content-Type": "text/plain" }, body: "{}" }', 'blocked' ],
    [ 'without CORS', '{ mode: "no-cors" }', 'opaque 0 ' ],
    [ 'with an action without CORS', '{ mode: "no-cors", method: "POST", body: "{}" }', 'opaque 0 ' ]
  ] as const) {

    it(`learns nothing by fetch, ${what}`, async function() {
      const { url, token } = bridge.address;

      expect(await inPage(`attempt('${url}/v1/health', ${init.replace('TOKEN', `'Bearer ${token}'`)})`)).to.equal(outcome);
    });
  }

  it('is refused in forms, images and scripts', async function() {

    // given
    const answers: string[] = [];

    page.on('response', response => {
      if (response.url().startsWith(bridge.address.url)) {
        answers.push(`${response.request().method()} ${response.status()}`);
      }
    });

    // when
    await inPage(`submitForm('${bridge.address.url}/v1/runs')`);

    const loaded = [ await inPage(`load('img', { src: '${bridge.address.url}/v1/health' })`), await inPage(`load('script', { src: '${bridge.address.url}/v1/health' })`) ];

    // then
    expect(loaded).to.eql([ 'error', 'error' ]);
    await eventually('the form is refused', () => answers.includes('POST 403'));
    expect(answers.filter(answer => !answer.endsWith(' 403'))).to.eql([]);
  });

  it('learns from a sandbox, whose origin is that of the Modeler, that a token is missing and no more', async function() {
    expect(await inPage(`askFromSandbox('${bridge.address.url}/v1/secrets')`)).to.match(/^(blocked|cors 401 \{"error":\{"code":"unauthorized")/);
  });

  it('opens no WebSocket and no event stream', async function() {
    const { url } = bridge.address;

    expect(await inPage(`openStream(WebSocket, '${url.replace('http', 'ws')}/v1/health')`)).to.equal('error');
    expect(await inPage(`openStream(EventSource, '${url}/v1/health')`)).to.equal('error');
  });

  it('reads nothing by a name of its own that leads to the bridge', async function() {

    // given
    const rebinding = await browser.newPage();
    const { port } = new URL(bridge.address.url);

    // when
    const answer = await rebinding.goto(`http://rebound.localhost:${port}/v1/health`);

    // then
    expect(answer?.status()).to.equal(403);
    expect(await rebinding.evaluate(async token => (await fetch('/v1/health', { headers: { Authorization: `Bearer ${token}` } })).status, bridge.address.token)).to.equal(403);
  });
});
