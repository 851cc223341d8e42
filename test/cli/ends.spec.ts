import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { expect } from 'chai';

import { eventually } from '../bridge/helper/eventually';
import { temporaryFolder } from '../bridge/helper/temporaryFolder';
import type { TemporaryFolder } from '../bridge/helper/temporaryFolder';
import { lambdaTask, startLambdaTask } from './lambdaTask';

/** Takes minutes where nobody ends it. */
const SLOW = `[ ${Array.from({ length: 500 }, () => 'count(for i in 1..100000 return 1.0000001 ** 99999999)').join(', ')} ]`;

describe('lambda-task run, while it evaluates FEEL', () => {
  let folder: TemporaryFolder;
  let args: string[];

  beforeEach(() => {
    folder = temporaryFolder();
    folder.write('functions/called.mjs', `
      import { writeFileSync } from 'node:fs';

      export const handler = async () => { writeFileSync(${JSON.stringify(join(folder.path, 'called'))}, ''); return {}; };
    `);

    const diagram = folder.write('slow.bpmn', `<?xml version="1.0"?>
      <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="d" targetNamespace="t">
        <bpmn:process id="p" isExecutable="true"><bpmn:serviceTask id="Task"><bpmn:extensionElements>
          <zeebe:taskDefinition type="io.camunda:aws-lambda:1" />
          <zeebe:ioMapping>
            <zeebe:input source="credentials" target="authentication.type" />
            <zeebe:input source="a" target="authentication.accessKey" />
            <zeebe:input source="b" target="authentication.secretKey" />
            <zeebe:input source="eu-central-1" target="configuration.region" />
            <zeebe:input source="sync" target="awsFunction.operationType" />
            <zeebe:input source="called" target="awsFunction.functionName" />
            <zeebe:input source="={}" target="awsFunction.payload" />
          </zeebe:ioMapping>
          <zeebe:taskHeaders><zeebe:header key="resultExpression" value="={result: ${SLOW}}" /></zeebe:taskHeaders>
        </bpmn:extensionElements></bpmn:serviceTask></bpmn:process>
      </bpmn:definitions>`);

    args = [ 'run', diagram, '--task', 'Task', '--functions', join(folder.path, 'functions') ];
  });

  afterEach(() => folder.remove());

  it('ends when its time is up', async () => {
    const { code, stderr } = await lambdaTask([ ...args, '--timeout', '2' ]);

    expect(code).to.equal(2);
    expect(stderr).to.contain('longer than the run may');
  });

  for (const signal of [ 'SIGINT', 'SIGTERM' ] as const) {

    it(`ends with ${signal}`, async function() {
      if (process.platform === 'win32') {
        return this.skip();
      }

      // given
      const child = startLambdaTask([ ...args, '--timeout', '900' ]);
      const ended = once(child, 'exit');

      await eventually('the function was called', () => existsSync(join(folder.path, 'called')));

      // when
      child.kill(signal);

      // then
      expect(await ended).to.eql([ 2, null ]);
    });
  }
});
