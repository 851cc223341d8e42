import { expect } from 'chai';

import { playgroundSuite } from './support/playgroundSuite';
import { TypingPage } from './support/TypingPage';

const REGION = '[data-entry-id="awsLambda-region"] input';
const RED_REGION = '.has-error[data-entry-id="awsLambda-region"]';

describe('a click right after a red field was filled', function() {
  const playground = playgroundSuite();

  it('comes to the button that moves up with the red line\'s going', async function() {

    // given
    const { page, modeler } = await playground.open();

    await modeler.openGroup('Authentication');
    await modeler.openGroup('Operation Details');
    await new TypingPage(page).empty(REGION);
    await page.waitForSelector(RED_REGION);
    await page.type(REGION, 'eu-central-1');

    const button = await page.waitForSelector('::-p-text(Choose a function …)');
    const place = await button?.clickablePoint();

    // when
    await page.mouse.move(place!.x, place!.y);
    await page.mouse.down();
    await page.waitForFunction(red => !document.querySelector(red), {}, RED_REGION);

    expect((await button?.clickablePoint())?.y).to.be.below(place!.y);
    await page.mouse.up();

    // then
    await page.waitForSelector('input[aria-label="Search by a part of the name"]');
  });
});
