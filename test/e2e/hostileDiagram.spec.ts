import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect } from 'chai';
import type { Browser, Page } from 'puppeteer-core';

import { launchBrowser } from './support/launchBrowser';
import { ModelerPage } from './support/ModelerPage';
import { PlaygroundProcess } from './support/PlaygroundProcess';
import { watchPage } from './support/watchPage';

const CANARY = `canary "${randomBytes(12).toString('base64url')}" <ü/+>`;
const MARKUP = '<img src=x onerror="window.broken=1"><script>window.broken=1</script><a href="javascript:window.broken=1">here</a><svg onload="window.broken=1">';
const FUNCTION = `export const handler = async event => {
  const markup = ${JSON.stringify(MARKUP)};

  console.log(markup, event.token, Buffer.from(event.token).toString('base64'));

  return { markup, [markup]: markup, href: 'javascript:window.broken=1', event, coded: Buffer.from('u:' + event.token).toString('base64'), ['__proto__']: { broken: 1 }, constructor: { prototype: { broken: 1 } } };
};`;

/** The example's first task, with markup and odd keys in all that it has. */
function hostileDiagram(): string {
  const example = readFileSync('resources/examples/order-process.bpmn', 'utf8');
  const [ task = '' ] = /<bpmn:serviceTask id="PriceOrder"[\s\S]*?<\/bpmn:serviceTask>/.exec(example) ?? [];
  const flows = task.match(/<bpmn:(incoming|outgoing)>.*?<\/bpmn:\1>/g) ?? [];
  const inputs = {
    'authentication.type': 'credentials',
    'authentication.accessKey': '{{secrets.SHOP_AWS_ACCESS_KEY}}',
    'authentication.secretKey': '{{secrets.SHOP_AWS_SECRET_KEY}}',
    'configuration.region': 'eu-central-1',
    'awsFunction.operationType': 'sync',
    'awsFunction.functionName': 'price-order',
    'awsFunction.payload': `={token: "{{secrets.CANARY}}", markup: "${MARKUP.replaceAll('"', '\\"')}"}`,
    [MARKUP]: MARKUP,
    '__proto__.broken': '1',
    'constructor.prototype.broken': '1',
    ['long'.repeat(5_000)]: 'x'.repeat(50_000),
    [Array.from({ length: 300 }, () => 'a').join('.')]: `=${'['.repeat(150)}1${']'.repeat(150)}`
  };
  const headers = { 'resultVariable': 'result', '__proto__': MARKUP, [MARKUP]: MARKUP, 'javascript:window.broken=1': 'javascript:window.broken=1' };
  const elements = [
    '<zeebe:taskDefinition type="io.camunda:aws-lambda:1" retries="3" />',
    `<zeebe:ioMapping>${Object.entries(inputs).map(([ target, source ]) => `<zeebe:input source="${escaped(source)}" target="${escaped(target)}" />`).join('')}</zeebe:ioMapping>`,
    `<zeebe:taskHeaders>${Object.entries(headers).map(([ key, value ]) => `<zeebe:header key="${escaped(key)}" value="${escaped(value)}" />`).join('')}</zeebe:taskHeaders>`
  ];

  return example.replace(task, `<bpmn:serviceTask id="PriceOrder" name="${escaped(MARKUP)}" zeebe:modelerTemplate="${escaped(MARKUP)}" zeebe:modelerTemplateVersion="1">
    <bpmn:documentation>${escaped(MARKUP)}</bpmn:documentation><bpmn:extensionElements>${elements.join('')}</bpmn:extensionElements>${flows.join('')}</bpmn:serviceTask>`);
}

function escaped(text: string): string {
  return text.replace(/[&"<>]/g, character => `&#${character.charCodeAt(0)};`);
}

describe('a hostile diagram', function() {
  let functions: string;
  let playground: PlaygroundProcess;
  let browser: Browser;
  let page: Page;
  let troubles: string[];
  let dialogs: string[];
  let modeler: ModelerPage;

  before(async function() {
    functions = mkdtempSync(join(tmpdir(), 'functions-'));
    writeFileSync(join(functions, 'price-order.mjs'), FUNCTION);
    process.env.CANARY = CANARY;

    [ playground, browser ] = await Promise.all([ PlaygroundProcess.start(functions), launchBrowser() ]);

    delete process.env.CANARY;
    page = await browser.newPage();
    troubles = watchPage(page);
    dialogs = [];
    page.on('dialog', dialog => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    await page.evaluateOnNewDocument(draft => {
      if (localStorage.getItem('playground.draft') === null) {
        localStorage.setItem('playground.draft', draft);
      }
    }, JSON.stringify({ name: `${MARKUP}.bpmn`, xml: hostileDiagram() }));
    modeler = new ModelerPage(page);
    await modeler.open(playground.url);
  });

  after(async function() {
    await browser?.close();
    await playground?.stop();
    rmSync(functions, { recursive: true, force: true });
  });

  async function expectNothingRan(): Promise<void> {
    const found: unknown = await page.evaluate(`({
      broken: window.broken ?? ({}).broken ?? null,
      elements: document.querySelectorAll('img[src=x], [onerror], [onload], script:not([src])').length,
      links: [ ...document.querySelectorAll('a[href], area[href]') ].map(link => link.protocol).filter(protocol => !/^https?:$/.test(protocol))
    })`);

    expect(found).to.eql({ broken: null, elements: 0, links: [] });
    expect(dialogs).to.eql([]);
    expect(troubles).to.eql([]);
  }

  it('is shown as text, in a panel that works', async function() {
    for (const group of [ 'Authentication', 'Operation Details', 'Output', 'Error Handling', 'Retries' ]) {
      await modeler.openGroup(group);
    }

    expect(await page.$eval('.bio-properties-panel', panel => panel.textContent)).to.contain('<img src=x');

    await expectNothingRan();
  });

  it('is run, and its answer and log are shown as text', async function() {

    // when
    await modeler.openGroup('Test run');
    await modeler.clickButton('Run');
    await modeler.banner('Completed');

    // then
    await page.waitForFunction(() => {
      const closed = document.querySelectorAll<HTMLDetailsElement>('details:not([open])');

      // what is in them is drawn when they are open, with others in it
      closed.forEach(details => { details.open = true; });

      const report = document.querySelector('.lambda-report')?.textContent;

      return closed.length === 0 && report?.includes('window.broken=1') && report.includes('***');
    });

    await expectNothingRan();
  });

  it('leaves a secret\'s value neither in the page, nor in what it keeps and saves', async function() {

    // when
    await modeler.fill('functionName', 'price-order-2');
    await page.waitForFunction('localStorage.getItem("playground.draft").includes("price-order-2")');

    // then
    const seen = String(await page.evaluate(`[
      document.documentElement.outerHTML, document.body.innerText, JSON.stringify(localStorage), JSON.stringify(sessionStorage), document.cookie,
      ...[ ...document.querySelectorAll('input, textarea') ].map(field => field.value)
    ].join('\\n')`));

    expect(seen).to.contain('secrets.CANARY');

    for (const form of [ CANARY, JSON.stringify(CANARY).slice(1, -1), escaped(CANARY), encodeURIComponent(CANARY), CANARY.slice(8, 24), ...[ '', 'x', 'xx' ].map(before => Buffer.from(before + CANARY).toString('base64').slice(4, -4)) ]) {
      expect(seen.includes(form), form).to.be.false;
    }
  });
});
