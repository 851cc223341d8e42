import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { expect } from 'chai';

import { describeReport } from '../../cli/run/describeReport';
import { render } from '../../cli/terminal/styled';
import { callTask } from '../security/support/callTask';
import { eventually } from './helper/eventually';
import { testBridge } from './helper/testBridge';
import type { TestBridge } from './helper/testBridge';

const SECRET = 'canary-7Hq2-of-the-log';

describe('The log of a run of a local function', () => {
  let bridge: TestBridge;

  beforeEach(async () => {
    bridge = await testBridge();
    await bridge.post('/v1/secrets', { name: 'TOKEN', value: SECRET });
    bridge.folder.write('functions/slow.mjs', `export const handler = ({ token }) => {
      if (token === undefined) {
        return 'ready';
      }

      console.log('so far, with', token);
      return new Promise(() => setInterval(() => 0, 1000));
    };`);
  });

  afterEach(() => bridge.close());

  it('is in the report where the run took too long, secrets masked', async () => {

    // given a function that has started, so that all of the time is its call's
    await bridge.run(callTask('slow'), new AbortController().signal);

    // when
    const outcome = await bridge.run(
      { ...callTask('slow', { 'awsFunction.payload': '={token: "{{secrets.TOKEN}}"}' }), timeoutSeconds: 2 }, new AbortController().signal
    );

    // then
    expect(outcome).to.have.nested.property('report.verdict.kind', 'retry');
    expect(outcome).to.have.nested.property('report.steps.log.text').that.matches(/START RequestId: [^]*so far, with \*\*\*/);
    expect(JSON.stringify(outcome)).not.to.contain(SECRET);
    expect(outcome.kind === 'report' && render(describeReport(outcome.report), false)).to.contain('so far, with ***');
  });

  it('is in the outcome where the run was cancelled, secrets masked', async () => {

    // given
    const cancel = new AbortController();
    const begun = join(bridge.folder.path, 'begun');

    bridge.folder.write('functions/tells.mjs', `import { writeFileSync } from 'node:fs';
      export const handler = ({ token, begun }) => {
        console.log('so far, with', token);
        writeFileSync(begun, '');
        return new Promise(() => setInterval(() => 0, 1000));
      };`);

    // when
    const running = bridge.run(callTask('tells', { 'awsFunction.payload': `={token: "{{secrets.TOKEN}}", begun: ${JSON.stringify(begun)}}` }), cancel.signal);

    await eventually('the function runs', () => existsSync(begun));
    cancel.abort();

    // then
    const outcome = await running;

    expect(outcome).to.include({ kind: 'notRun', reason: 'cancelled' });
    expect(outcome).to.have.nested.property('log.text').that.contains('so far, with ***');
    expect(JSON.stringify(outcome)).not.to.contain(SECRET);
  });

  it('shows carriage returns as line breaks, and no commands to the terminal, on the command line', async () => {

    // given
    bridge.folder.write('functions/paints.mjs', 'export const handler = () => { process.stdout.write("one\\rtwo\\r\\n\\u001b[31mred\\u001b[0m\\n"); };');

    // when
    const outcome = await bridge.run(callTask('paints'), new AbortController().signal);
    const text = outcome.kind === 'report' ? render(describeReport(outcome.report), false) : '';

    // then
    expect(outcome).to.have.nested.property('report.steps.response.log.text').that.contains('one\rtwo\r\n\u001b[31mred');
    expect(text).to.contain('  one\n  two\n  red\n').and.not.contain('\uFFFD');
  });
});
