import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect } from 'chai';

import { becomes } from './support/becomes';
import { playgroundSuite } from './support/playgroundSuite';

describe('the way to a function of one\'s own, as the README tells it', function() {
  const playground = playgroundSuite();

  for (const [ what, name, files ] of [
    [ 'a plain folder', 'greet', { 'greet.mjs': 'export const handler = async event => ({ youSent: event });' } ],
    [ 'a SAM project', 'Greet', {
      'template.yaml': 'Resources:\n  Greet:\n    Type: AWS::Serverless::Function\n    Properties: { CodeUri: src, Handler: greet.handler, Runtime: nodejs20.x }\n',
      'src/greet.js': 'exports.handler = async event => ({ youSent: event });'
    } ]
  ] as const) {

    it(`leads from ${what} to its first run`, async () => {

      // given
      const folder = join(playground.folder, name);

      for (const [ file, text ] of Object.entries(files)) {
        mkdirSync(join(folder, file, '..'), { recursive: true });
        writeFileSync(join(folder, file), text);
      }

      const { page, modeler } = await playground.open();

      // when
      await modeler.clickButton('Settings');
      await page.locator('dialog.settings[open] label ::-p-text(Functions folder)').click();
      await page.keyboard.type(folder);
      await modeler.clickButton('Done');
      await modeler.clickButton('New');
      await page.waitForFunction(() => document.querySelectorAll('.djs-shape image').length === 0);
      await modeler.select('StartEvent_1');
      await modeler.clickPad('Append Connector');
      await modeler.append('AWS Lambda');
      await page.keyboard.press('Escape');
      await modeler.fill('region', 'eu-central-1');
      await becomes([ 'accessKey', 'secretKey', 'functionName' ], () => modeler.redFields());
      await modeler.openGroup('Operation Details');
      await page.locator('.lambda-picker-opener button ::-p-text(Choose a function)').click();
      await page.locator(`.lambda-picker__function button ::-p-text(${name})`).click();
      await modeler.openGroup('Test run');
      await modeler.clickButton('Run');

      // then
      await modeler.banner('Completed');
      await page.waitForSelector('.lambda-report ::-p-text(youSent)');
      expect(await page.$eval('[data-entry-id="awsLambda-functionName"] input', input => input.value)).to.equal(name);
    });
  }
});
