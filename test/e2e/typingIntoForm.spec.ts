import { expect } from 'chai';
import type { Page } from 'puppeteer-core';

import type { ModelerPage } from './support/ModelerPage';
import { playgroundSuite } from './support/playgroundSuite';
import { TypingPage } from './support/TypingPage';

/** Fields of the form, in the groups that hold them, and text that is right in each. */
const FIELDS: Array<{ group: string; field: string; text: string }> = [
  { group: 'Authentication', field: 'accessKey', text: `{{secrets.${'KEY_'.repeat(97)}}}` },
  { group: 'Authentication', field: 'region', text: 'eu-central-1-'.repeat(31).slice(0, 400) },
  { group: 'Operation Details', field: 'functionName', text: 'price-order_'.repeat(34).slice(0, 400) },
  { group: 'Operation Details', field: 'payload', text: `=${'order.total + '.repeat(30)}7` },
  { group: 'Output', field: 'resultVariable', text: 'pricing7'.repeat(50) },
  { group: 'Output', field: 'resultExpression', text: `=${'response.payload + '.repeat(21)}7` },
  { group: 'Error Handling', field: 'errorExpression', text: `=${'error.code + '.repeat(31)}7` },
  { group: 'Retries', field: 'retryBackoff', text: 'PT5S'.repeat(100) }
];

/** So much is typed in the rhythm in which the panel writes, in characters. */
const RHYTHMIC = 48;

describe('typing into the form', function() {
  this.timeout(120000);

  const playground = playgroundSuite();
  let page: Page, modeler: ModelerPage, typing: TypingPage;

  beforeEach(async function() {
    ({ page, modeler } = await playground.open());
    typing = new TypingPage(page);
  });

  for (const { group, field, text } of FIELDS) {

    it(`gives the field ${field} just what was typed, in the rhythm in which the panel writes and without a pause`, async function() {

      // given
      const selector = `[data-entry-id="awsLambda-${field}"] :is(input:not([type=checkbox]), .cm-content)`;
      const typed = text.replace(/^=/, '');

      await modeler.openGroup(group);
      await typing.empty(selector);

      // then
      await typing.typeInRhythm(selector, typed.slice(0, RHYTHMIC));

      // when
      await modeler.select('ReserveStock');
      await modeler.select('PriceOrder');

      // then
      expect((await typing.read(selector)).replace(/^=/, '')).to.equal(typed.slice(0, RHYTHMIC));

      // when
      await typing.empty(selector);
      await page.keyboard.type(field === 'payload' || field.endsWith('Expression') ? text.slice(1) : text);

      // then
      expect((await typing.read(selector)).replace(/^=/, '')).to.equal(typed);

      // when
      await modeler.select('ReserveStock');
      await modeler.select('PriceOrder');

      // then
      expect((await typing.read(selector)).replace(/^=/, '')).to.equal(typed);
    });
  }
});
