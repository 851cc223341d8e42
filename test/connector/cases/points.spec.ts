import { expect } from 'chai';

import { mockedRun } from '../../../cli/cases/mockedRun';
import { readCaseFile } from '../../../connector/cases/readCaseFile';
import { mergeCases } from '../../../connector/cases/mergeCases';
import { runCase } from '../../../connector/cases/runCase';
import type { TestCase } from '../../../connector/cases/CaseFile';
import { writeCase, writeCaseFile } from '../../../connector/cases/writeCaseFile';
import { taskWith } from '../support/taskWith';

const VARIABLES = '{ "price": 12.0, "id": 12345678901234567890, "many": [7, 7.0], "deep": { "sum": 1e+30 } }';

const ANSWER = '{ "payload": { "price": 12.0, "id": 9007199254740993 } }';

describe('numbers of a test case', function() {

  it('should stand in the file as they were read', function() {
    const [ testCase ] = read(fileWith(`"variables": ${VARIABLES}, "mock": [${ANSWER}, { "timeout": true }, ${ANSWER}]`));
    const written = writeCaseFile({ cases: [ testCase! ] });

    expect(written).to.contain('"price": 12.0').and.contain('"id": 12345678901234567890').and.contain('[7, 7.0]').and.contain('1e+30');
    expect(written.match(/\{ "price": 12.0, "id": 9007199254740993 \}/g)).to.have.length(2);
    expect(writeCaseFile({ cases: read(written) })).to.equal(written);
    expect(writeCase(testCase!)).to.contain('"price": 12.0');
  });

  it('should be as FEEL sees those of a test run', async function() {
    expect(await payloadOf(`"variables": ${VARIABLES}, "mock": ${ANSWER}`)).to.eql({ price: '12.0', id: '12345678901234567890', many: [ '7', '7.0' ] });
    expect(await payloadOf('"variables": { "price": 12, "id": 1, "many": [] }, "mock": { "timeout": true }')).to.eql({ price: '12', id: '1', many: [] });
  });

  it('should be so in a mocked answer, in each of several', async function() {
    const failing = '{ "error": { "type": "TooManyRequestsException" } }';

    expect(await variablesOf(`"mock": ${ANSWER}`)).to.eql({ price: '12.0', id: '9007199254740993' });
    expect(await variablesOf(`"retries": 3, "mock": [${failing}, ${ANSWER}]`)).to.eql({ price: '12.0', id: '9007199254740993' });
  });

  it('should be another case where somebody has set a point', function() {
    const [ whole ] = read(fileWith('"variables": { "n": 1 }'));
    const [ pointed ] = read(fileWith('"variables": { "n": 1.0 }'));

    expect(mergeCases([ whole! ], [ whole! ], [ pointed! ], 'mine').cases).to.eql([ pointed ]);
  });

  it('should be read as before where only a number is meant', function() {
    const text = fileWith('"retries": 2.0, "mock": { "payload": 1.0, "statusCode": 202.0 }').replace('"version": 1', '"version": 1.0');

    expect(read(text)[0]).to.deep.include({ retries: 2 }).and.to.have.nested.property('mock.statusCode', 202);
  });
});

function fileWith(entries: string): string {
  return `{ "version": 1, "cases": [ { "name": "a", "task": "Task", ${entries}, "expect": { "verdict": "completed" } } ] }`;
}

function read(text: string): TestCase[] {
  const file = readCaseFile(text);

  if (file.kind === 'invalid') {
    throw new Error(file.message);
  }

  return file.file.cases;
}

async function attemptsOf(entries: string) {
  const task = taskWith({
    payload: '={ price: string(price), id: string(id), many: for n in many return string(n) }',
    resultExpression: '={ price: string(response.payload.price), id: string(response.payload.id) }'
  });
  const result = await runCase(read(fileWith(entries))[0]!, task, { kind: 'local' }, mockedRun);

  if (result.kind === 'notRun') {
    throw new Error(result.message);
  }

  return result.attempts;
}

async function payloadOf(entries: string) {
  return (await attemptsOf(entries)).at(-1)?.steps.request?.payload;
}

async function variablesOf(entries: string) {
  return (await attemptsOf(entries)).at(-1)?.variables;
}
