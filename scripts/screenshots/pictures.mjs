/** What shows a function's error with its stack trace, and that the paths of this machine. */
const WITH_STACK_TRACE = [ 'Response payload', 'Resulting variables', 'Function log' ];

/**
 * What the pictures show: each drives a fresh page of the playground, whose
 * first task is selected, and leaves it as it is to be seen.
 *
 * @type {Record<string, (page: import('puppeteer-core').Page) => Promise<void>>}
 */
export const PICTURES = {

  'test-run': async page => {
    await complete(page);
    await closeSections(page, [ 'Response payload' ]);
    await scrollTo(page, 'lambdaTestRun-variables');
  },

  'variables-form': async page => {
    await closeGroups(page);
    await openGroup(page, 'lambdaTestRun');
    await setTestVariables(page, { price: 12.5, paid: true });
    await page.locator('.lambda-variables__view ::-p-text(Form)').click();
    await page.locator('[aria-label="Value of price"]').fill('12,5');
    await page.waitForSelector('.lambda-variable__problem:not(:empty)');
    await scrollTo(page, 'lambdaTestRun-variables');
  },

  'function-error': async page => {
    await fail(page, { order: { id: 'A-1042', coupon: 'SUMMER' } }, 'The function failed, and the task completes all the same');
    await scrollTo(page, 'lambdaTestRun-variables');
  },

  'boundary-event': async page => {
    await select(page, 'ChargePayment');
    await fail(page, { order: { id: 'A-1042', cardToken: 'tok_declined' }, pricing: { total: 68.4, currency: 'EUR' } }, 'BPMN error CARD_DECLINED');
    await scrollTo(page, 'lambdaTestRun-variables');
  },

  'live-log': async page => {
    await callFunction(page, 'import-catalogue');
    await page.locator('.lambda-test__run').click();
    await page.waitForSelector('[aria-label="Function log"] [data-line="4"]');
    await scrollTo(page, 'lambdaTestRun-variables');
  },

  'debug': async page => {
    await callFunction(page, 'import-catalogue');
    await page.locator('.lambda-test__debug').click();
    await page.waitForSelector('.lambda-debugger');
    await scrollTo(page, 'lambdaTestRun-variables');
  },

  'what-if': async page => {
    await complete(page);
    await page.locator('summary ::-p-text(What if)').click();
    await page.locator('.lambda-what-if button').click();
    await page.waitForSelector('.lambda-timeline__try--bad');
    await page.$eval('.lambda-timeline', timeline => timeline.scrollIntoView({ block: 'center' }));
  },

  'compare': async page => {
    await complete(page);
    await setTestVariables(page, { order: { id: 'A-1043', currency: 'EUR', coupon: null, items: [ { sku: 'TEA-EARL-GREY', quantity: 4, price: 19.9 } ] } });
    await page.locator('.lambda-test__run').click();
    await page.locator('summary ::-p-text(History)').click();
    await page.locator('.lambda-history__actions button ::-p-text(Compare)').click();
    await page.waitForSelector('.lambda-comparison');
    await page.$eval('.lambda-history', history => history.scrollIntoView({ block: 'start' }));
  },

  'wide-view': async page => {
    await complete(page);
    await page.locator('.djs-overlays[data-container-id="PriceOrder"] .lambda-badge').click();
    await page.waitForSelector('.lambda-wide .lambda-banner');
  },

  'narrow': async page => {
    await page.$eval('.side-panel', panel => { panel.style.width = '260px'; });
    await fail(page, { order: { id: 'A-1042', coupon: 'SUMMER' } }, 'The function failed, and the task completes all the same');
    await page.$eval('.lambda-banner', banner => banner.scrollIntoView({ block: 'center' }));
  },

  'append-connector': async page => {
    await select(page, 'ArrangeBackOrder');
    await page.locator('.djs-context-pad .entry[title="Append Connector"]').click();
    await page.waitForSelector('.djs-popup-results .entry');
  },

  'form': async page => {
    await select(page, 'ArrangeBackOrder');
    await page.locator('.djs-context-pad .entry[title="Append Connector"]').click();
    await page.locator('.djs-popup-results .entry ::-p-text(AWS Lambda)').click();
    await page.keyboard.type('Notify warehouse');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.bio-properties-panel-header-label ::-p-text(Notify warehouse)');
  }
};

async function select(page, id) {
  await page.locator(`.djs-shape[data-element-id="${id}"]`).click();
  await page.waitForSelector(`[data-element-id="${id}"].selected`);
}

/** Makes the selected task call another function. */
async function callFunction(page, name) {
  await openGroup(page, 'awsLambda-operationDetails');
  await page.locator('[data-entry-id="awsLambda-functionName"] input').fill(name);
  await closeGroups(page);
  await openGroup(page, 'lambdaTestRun');
  await page.waitForSelector('.lambda-test__run:not(:disabled)');
}

async function complete(page) {
  await closeGroups(page);
  await run(page);
  await seeBanner(page, 'Completed');
}

/** Runs with variables for which the function fails. */
async function fail(page, variables, title) {
  await closeGroups(page);
  await openGroup(page, 'lambdaTestRun');
  await setTestVariables(page, variables);
  await run(page);
  await seeBanner(page, title);
  await closeSections(page, WITH_STACK_TRACE);
}

async function run(page) {
  await openGroup(page, 'lambdaTestRun');
  await page.locator('.lambda-test__run').click();
}

async function seeBanner(page, title) {
  await page.waitForSelector(`.lambda-banner__title ::-p-text(${title})`);
}

async function openGroup(page, id) {
  await page.waitForSelector(groupHeader(id));
  await page.$eval(groupHeader(id), header => header.classList.contains('open') || header.click());
}

async function closeGroups(page) {
  await page.waitForSelector(groupHeader('awsLambda-authentication'));
  await page.$$eval('.bio-properties-panel-group-header.open', headers => headers.forEach(header => header.click()));
}

function groupHeader(id) {
  return `[data-group-id="group-${id}"] .bio-properties-panel-group-header`;
}

async function closeSections(page, titles) {
  await page.$$eval('.lambda-section[open] summary', (summaries, titles) => summaries
    .filter(summary => titles.some(title => summary.textContent.startsWith(title)))
    .forEach(summary => summary.click()), titles);
}

async function setTestVariables(page, variables) {
  await page.locator('[data-entry-id="lambdaTestRun-variables"] .cm-content').click();
  await page.keyboard.down('Control');
  await page.keyboard.press('a');
  await page.keyboard.up('Control');
  await page.keyboard.sendCharacter(JSON.stringify(variables, null, 2));
}

/** Scrolls an entry of the panel to below the group's header, which stays on top. */
async function scrollTo(page, entryId) {
  await page.$eval(`[data-entry-id="${entryId}"]`, entry => {
    const container = entry.closest('.bio-properties-panel-scroll-container');

    container.scrollTop += entry.getBoundingClientRect().top - container.getBoundingClientRect().top - 44;
  });
}
