import { expect } from 'chai';

import { playgroundSuite } from './support/playgroundSuite';

describe('a FEEL warning of a run in the playground', function() {
  const playground = playgroundSuite();
  it('leads to its very place in a field whose group is closed', async function() {

    // given
    const { page, modeler } = await playground.open();

    await modeler.openGroup('Test run');
    await modeler.setTestVariables({ order: { id: 'A-1', items: [] } });
    await modeler.clickButton('Run');
    await modeler.banner('Completed');
    await modeler.openSection('Inputs');
    await page.waitForSelector('.lambda-input__warning mark');

    const warned = await page.$$eval('.lambda-input__warning mark', marks => marks.map(({ textContent }) => textContent));

    // then
    expect(warned).to.not.be.empty;

    for (const [ index, text ] of warned.entries()) {

      // when
      await page.$$eval('.lambda-input__warning button', (buttons, index) => (buttons[index] as HTMLButtonElement).click(), index);

      // then
      await page.waitForFunction(text => document.getSelection()?.toString() === text, {}, text);
      expect(await page.evaluate(() => document.activeElement?.closest('[data-entry-id]')?.getAttribute('data-entry-id'))).to.equal('awsLambda-payload');
    }
  });

});
