import { join } from 'node:path';

import type { Page } from 'puppeteer-core';

import { CasesPage } from './support/CasesPage';
import { copyOfExample } from './support/copyOfExample';
import { playgroundSuite } from './support/playgroundSuite';
import { TypingPage } from './support/TypingPage';

/** Fields of the wide view below the diagram, by its tab. */
const WIDE_FIELDS: Array<{ tab: string; field: string; name: string }> = [
  { tab: 'Run all', name: 'the variables at the start', field: '[data-entry-id$="-runAllStart"] .cm-content' },
  { tab: 'Run all', name: 'what an element leaves', field: '.lambda-run-all__given textarea' },
  { tab: 'Test cases', name: 'a test case as JSON', field: '[id$="-case-text"]' },
  { tab: 'Test cases', name: 'a test case\'s name', field: '[id$="-case-name"]' }
];

describe('typing into the wide view', function() {
  this.timeout(120000);

  const playground = playgroundSuite(copyOfExample);
  let page: Page, typing: TypingPage;

  beforeEach(async function() {
    ({ page } = await playground.open());
    typing = new TypingPage(page);
  });

  for (const { tab, name, field } of WIDE_FIELDS) {

    it(`gives ${name} just what was typed in the rhythm in which the panel writes`, async function() {

      // given
      const cases = new CasesPage(page, join(playground.folder, 'order-process.lambda-tests.json'));

      cases.write([ { name: 'prices', task: 'PriceOrder', mock: { payload: {} }, expect: { verdict: 'completed' } } ]);
      await cases.open();
      await cases.select('prices');

      if (field.includes('case-text')) {
        await cases.press('Edit');
      }

      await page.locator(`.lambda-wide__tab ::-p-text(${tab})`).click();
      await page.waitForFunction(field => {
        document.querySelectorAll<HTMLElement>('.lambda-wide details:not([open]) > summary').forEach(summary => summary.click());

        return document.querySelector(field)?.checkVisibility();
      }, {}, `.lambda-wide ${field}`);
      await typing.empty(`.lambda-wide ${field}`);

      // then
      await typing.typeInRhythm(`.lambda-wide ${field}`, '12345 '.repeat(5).trim());
    });
  }
});
