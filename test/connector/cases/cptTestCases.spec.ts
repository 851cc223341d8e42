import Ajv from 'ajv';
import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { cptSchema, cptTestCase } from '../../../connector/cases/cptTestCases';
import { runCase } from '../../../connector/cases/runCase';
import type { TestCase } from '../../../connector/cases/CaseFile';
import { loadSuite } from '../../../cli/cases/loadSuite';
import { mockedRun } from '../../../cli/cases/mockedRun';

const EXAMPLE = join(__dirname, '../../../resources/examples/order-process.lambda-tests.json');
const PUBLIC = JSON.parse(readFileSync(join(__dirname, 'cptInstructions.schema.json'), 'utf8'));

describe('test cases of Camunda Process Test', function() {
  const isValid = new Ajv({ allErrors: true }).compile(PUBLIC);

  async function exported(named: (testCase: TestCase) => boolean) {
    const suite = await loadSuite(EXAMPLE);

    return Promise.all(suite.cases.filter(named).map(async testCase => {
      const task = suite.tasks.find(({ id }) => id === testCase.task)!;
      const result = await runCase(testCase, task, { kind: 'local' }, mockedRun);

      return result.kind === 'passed' ? cptTestCase(testCase, suite.processes.get(task.id)!, result.attempts.at(-1)!) : result.kind;
    }));
  }

  it('should complete the job with what the run computed, and assert what reaches the process', async function() {
    expect(await exported(({ name }) => name === 'puts the goods back')).to.eql([ {
      name: 'ReleaseStock: puts the goods back',
      description: 'What lambda-task computed: The task completes.',
      instructions: [
        {
          type: 'CREATE_PROCESS_INSTANCE',
          processDefinitionSelector: { processDefinitionId: 'OrderProcess' },
          variables: { reservation: { payload: { reservationId: 'res_69fb37' } } },
          startInstructions: [ { elementId: 'ReleaseStock' } ]
        },
        { type: 'COMPLETE_JOB', jobSelector: { elementId: 'ReleaseStock' }, variables: { stockReleased: true } },
        {
          type: 'ASSERT_ELEMENT_INSTANCE',
          processInstanceSelector: { processDefinitionId: 'OrderProcess' },
          elementSelector: { elementId: 'ReleaseStock' },
          state: 'IS_COMPLETED'
        },
        { type: 'ASSERT_VARIABLES', processInstanceSelector: { processDefinitionId: 'OrderProcess' }, variables: { stockReleased: true } }
      ]
    } ]);
  });

  it('should throw a BPMN error, and assert who catches it', async function() {
    const [ testCase ] = await exported(({ name }) => name.startsWith('hands a declined card'));

    expect(testCase).to.have.nested.property('instructions[1].type', 'THROW_BPMN_ERROR_FROM_JOB');
    expect(testCase).to.have.nested.property('instructions[1].errorCode', 'CARD_DECLINED');
    expect(testCase).to.have.nested.property('instructions[2].state', 'IS_TERMINATED');
    expect(testCase).to.have.nested.property('instructions[3].elementSelector.elementId', 'CardDeclined');
  });

  it('should not be written for what the format cannot tell', async function() {
    expect(await exported(({ expect: { verdict } }) => verdict === 'retry' || verdict === 'incident')).to.satisfy((cases: unknown[]) => cases.length > 0 && cases.every(each => each === undefined));
  });

  for (const version of [ '8.9', '8.10' ] as const) {
    it(`should be valid by the public schema of ${version}`, async function() {
      const testCases = (await exported(({ mock }) => mock !== undefined)).filter(each => each !== undefined);

      expect(testCases).to.have.length.above(5);
      expect(
        isValid({ $schema: cptSchema(version), testCases: JSON.parse(JSON.stringify(testCases)) }),
        JSON.stringify(isValid.errors)
      ).to.be.true;
    });
  }

  it('should be measured by a schema that refuses what is wrong', function() {
    const withInstruction = (instruction: object) => ({ testCases: [ { name: 'n', instructions: [ instruction ] } ] });

    expect(isValid(withInstruction({ type: 'COMPLETE_JOB', jobSelector: { elementId: 'A' } }))).to.be.true;
    expect(isValid(withInstruction({ type: 'COMPLETE_JOB', jobSelector: {} }))).to.be.false;
    expect(isValid(withInstruction({ type: 'FAIL_JOB', jobSelector: { elementId: 'A' } }))).to.be.false;
  });
});
