import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect } from 'chai';

import { eventually } from '../bridge/helper/eventually';
import { lambdaTask } from '../cli/lambdaTask';
import type { CasesPage } from './support/CasesPage';
import { copyOfExample } from './support/copyOfExample';
import type { ModelerPage } from './support/ModelerPage';
import { caseOf, freshCases, type FreshCases } from './support/freshCases';
import { playgroundSuite } from './support/playgroundSuite';

describe('numbers of test cases in the playground', function() {
  const playground = playgroundSuite(copyThatShowsNumbers);
  let modeler: ModelerPage, cases: CasesPage, openCases: FreshCases['openCases'];

  beforeEach(async () => { ({ modeler, cases, openCases } = await freshCases(playground)); });

  for (const [ id, seen ] of [ [ '12.0', '12.0' ], [ '12', '12' ], [ '12345678901234567890', '12345678901234567890' ], [ '1e2', '100.0' ] ] as const) {

    it(`keep numbers as they are typed, from panel to command line: ${id}`, async function() {

      // given a case that is edited in the panel
      const variables = `{ "order": { "id": ${id}, "items": [] } }`;
      const payload = `{ "orderId": "${seen}", "currency": "EUR", "coupon": null, "lines": [] }`;

      cases.write([ caseOf('one') ]);
      await openCases();
      await cases.select('one');
      await cases.press('Edit');
      await cases.fill('textarea', `{ "name": "two", "task": "PriceOrder", "variables": ${variables}, "mock": { "payload": { "total": ${id} } }, "expect": { "verdict": "completed", "payload": ${payload} } }`);
      await cases.press('Save the case');

      // then it passes there
      await eventually('the new case is there', () => cases.names.includes('two'));
      await cases.press('Run this case');
      await cases.waitFor('.lambda-cases__passed', 'Passed');

      // and on the command line
      const tested = await lambdaTask([ 'test', cases.file ]);
      const ran = await lambdaTask([ 'run', join(playground.folder, 'order-process.bpmn'), '--task', 'PriceOrder', '--variables', variables, '--mock', '{"payload": {}}', '--json', '--allow-missing-secrets' ]);

      expect(tested.stdout).to.contain('1 passed');
      expect(JSON.parse(ran.stdout).steps.request.payload).to.eql(JSON.parse(payload));
    });
  }

  it('keep the numbers of a run', async function() {

    // given
    await modeler.open(playground.url);
    await modeler.openGroup('Test run');
    await modeler.setTestVariables('{ "order": { "id": 12.0, "items": [] } }');
    await modeler.run();

    // when
    await modeler.clickButton('Save as test case');
    await cases.press('Save the case');
    await cases.waitFor('.lambda-cases__passed', 'Passed');

    // then
    expect(cases.text).to.contain('"id": 12.0').and.contain('"orderId": "12.0"');
    expect((await lambdaTask([ 'test', cases.file ])).stdout).to.contain('1 passed');
  });
});

/** With a payload that shows how FEEL sees a number. */
function copyThatShowsNumbers(folder: string): { diagram: string } {
  const { diagram } = copyOfExample(folder);

  writeFileSync(diagram, readFileSync(diagram, 'utf8').replace('orderId: order.id', 'orderId: string(order.id)'));

  return { diagram };
}
