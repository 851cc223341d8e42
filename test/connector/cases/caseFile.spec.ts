import Ajv from 'ajv';
import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { CASE_FILE_SCHEMA } from '../../../connector/cases/CaseFile';
import { readCaseFile } from '../../../connector/cases/readCaseFile';
import { writeCaseFile } from '../../../connector/cases/writeCaseFile';

const ROOT = join(__dirname, '../../..');
const SCHEMA = JSON.parse(readFileSync(join(ROOT, 'resources/schemas/lambda-tests.v1.schema.json'), 'utf8'));
const EXAMPLE = readFileSync(join(ROOT, 'resources/examples/order-process.lambda-tests.json'), 'utf8');

describe('file of test cases', function() {

  describe('its two descriptions', function() {
    const isValid = new Ajv({ allErrors: true }).compile(SCHEMA);
    const expectation = { verdict: 'completed' };
    const withCase = (entries: object) => ({ version: 1, cases: [ { name: 'a', task: 'T', expect: expectation, ...entries } ] });
    const withExpect = (entries: object) => withCase({ expect: { ...expectation, ...entries } });

    const RIGHT: Record<string, unknown> = {
      'no cases': { version: 1, cases: [] },
      'a schema': { $schema: CASE_FILE_SCHEMA, version: 1, cases: [] },
      'the least': withCase({}),
      'variables': withCase({ variables: { a: { b: [ 1, null ] } } }),
      'an answer': withCase({ mock: { payload: null } }),
      'a whole answer': withCase({ mock: { payload: {}, statusCode: 202, executedVersion: '7', functionError: 'Handled' } }),
      'a service error': withCase({ mock: { error: { type: 'TooManyRequestsException', message: 'Rate exceeded' } } }),
      'a time-out': withCase({ mock: { timeout: true } }),
      'mocks': withCase({ mock: [ { timeout: true }, { payload: 1 } ] }),
      'retries and a time': withCase({ retries: 0, now: '2026-01-31T12:00:00Z', mock: { payload: 1 } }),
      'targets': { version: 1, cases: [ { kind: 'local' }, { kind: 'endpoint', url: 'http://localhost' }, { kind: 'aws', profile: 'dev' } ]
        .map((target, index) => ({ name: `${index}`, task: 'T', target, expect: expectation })) },
      'a BPMN error': withExpect({ verdict: 'bpmnError', error: { code: 'X', catcher: null } }),
      'a retry': withExpect({ verdict: 'retry', attempts: 2, retry: { left: 1, backoff: 'PT30S' }, message: '' }),
      'equal variables': withExpect({ variables: { equal: {} } }),
      'a subset': withExpect({ variables: { contain: { a: 1 } }, conditions: [ 'a > 0' ], payload: null, noWarnings: true })
    };

    const WRONG: Record<string, unknown> = {
      'a list': [],
      'no version': { cases: [] },
      'no cases': { version: 1 },
      'another entry': { version: 1, cases: [], more: 1 },
      'a case without a name': { version: 1, cases: [ { task: 'T', expect: expectation } ] },
      'an empty name': withCase({ name: '' }),
      'no expectation': { version: 1, cases: [ { name: 'a', task: 'T' } ] },
      'a misspelled entry': withCase({ variabels: {} }),
      'variables that are a list': withCase({ variables: [] }),
      'a broken number of retries': withCase({ retries: 1.5 }),
      'a negative number of retries': withCase({ retries: -1 }),
      'a time that is none': withCase({ now: 'noon', mock: { payload: 1 } }),
      'a time without a mock': withCase({ now: '2026-01-31T12:00:00Z' }),
      'an empty mock': withCase({ mock: {} }),
      'no mocks': withCase({ mock: [] }),
      'a status that is no success': withCase({ mock: { payload: 1, statusCode: 404 } }),
      'two mocks in one': withCase({ mock: { payload: 1, timeout: true } }),
      'an error without a type': withCase({ mock: { error: { message: 'x' } } }),
      'a target that is none': withCase({ target: { kind: 'moon' } }),
      'an endpoint without its address': withCase({ target: { kind: 'endpoint' } }),
      'a verdict that is none': withExpect({ verdict: 'done' }),
      'a misspelled expectation': withExpect({ noWarning: true }),
      'variables that say neither': withExpect({ variables: {} }),
      'variables that say both': withExpect({ variables: { equal: {}, contain: {} } }),
      'a condition that is no text': withExpect({ conditions: [ true ] }),
      'warnings that are wanted': withExpect({ noWarnings: false })
    };

    for (const [ what, file ] of Object.entries(RIGHT)) {
      it(`should both take ${what}`, function() {
        expect(isValid(file), JSON.stringify(isValid.errors)).to.be.true;
        expect(readCaseFile(JSON.stringify(file))).to.have.property('kind', 'file');
      });
    }

    for (const [ what, file ] of Object.entries(WRONG)) {
      it(`should both refuse ${what}`, function() {
        expect(isValid(file)).to.be.false;
        expect(readCaseFile(JSON.stringify(file))).to.have.property('kind', 'invalid');
      });
    }

    it('should be named by the schema itself', function() {
      expect(SCHEMA.$id).to.equal(CASE_FILE_SCHEMA);
    });
  });

  describe('what is written', function() {

    it('should be the example file, to the letter', function() {
      expect(written(EXAMPLE)).to.equal(EXAMPLE);
    });

    it('should keep foreign line ends and a byte order mark', function() {

      // given
      const foreign = `\uFEFF${EXAMPLE.replaceAll('\n', '\r\n')}`;

      // then
      expect(written(foreign)).to.equal(foreign);
    });

    it('should have one order of keys, whatever order they came in', function() {

      // given
      const shuffled = '{"cases":[{"expect":{"payload":1,"verdict":"retry"},"task":"T","variables":{"b":1,"a":2},"name":"n"}],"version":1}';

      // then
      expect(written(shuffled)).to.equal(`{
  "$schema": "${CASE_FILE_SCHEMA}",
  "version": 1,
  "cases": [
    {
      "name": "n",
      "task": "T",
      "variables": { "b": 1, "a": 2 },
      "expect": { "verdict": "retry", "payload": 1 }
    }
  ]
}
`);
    });

    it('should keep digits', function() {
      expect(written('{"version":1,"cases":[{"name":"n","task":"T","variables":{"big":9007199254740993},"expect":{"verdict":"retry"}}]}'))
        .to.contain('"big": 9007199254740993');
    });
  });

  describe('what is wrong', function() {

    it('should be told with its place where it is no JSON', function() {
      expect(readCaseFile('{\n  "version": 1,\n  "cases": [\n}')).to.include({ kind: 'invalid', line: 4, column: 1 });
    });

    it('should be told with its line where it is JSON', function() {
      const text = (cases: object[]) => `\uFEFF${JSON.stringify({ version: 1, cases }, null, 2)}`.replaceAll('\n', '\r\n');
      const named = { name: 'a', task: 'T', expect: { verdict: 'retry' } };

      expect(readCaseFile(text([ { ...named, expect: { verdict: 'done' } } ]))).to.include({ kind: 'invalid', line: 8 });
      expect(readCaseFile(text([ named, named ]))).to.include({ kind: 'invalid', line: 12 });
      expect(readCaseFile('{\n  "version": 2\n}')).to.include({ kind: 'invalid', line: 2 });
    });

    for (const mark of [ '<<<<<<< HEAD', '=======', '>>>>>>> theirs', '||||||| base' ]) {
      it(`should be a merge conflict that is left: ${mark}`, function() {
        expect(readCaseFile(`{\n  "version": 1,\r\n${mark}\r\n  "cases": []\n}`)).to.include({
          kind: 'invalid', line: 3, message: 'A merge conflict is left here (line 3, column 1): take one side of it, or both, and delete its marks.'
        });
      });
    }

    it('should be told with the name of its case', function() {
      expect(messageOf({ version: 1, cases: [ { name: 'mine', task: 'T', expect: {} } ] })).to.equal('"cases[0].expect.verdict" is missing. (The case is "mine".)');
    });

    it('should be a newer version', function() {
      expect(messageOf({ version: 2, cases: [], news: true })).to.match(/version 2, and this lambda-task reads 1: update it/);
    });

    it('should be a version that there never was', function() {
      expect(messageOf({ version: 0, cases: [] })).to.match(/no version 0/);
    });

    it('should be a name that two cases of a task have', function() {
      const twice = (task: string) => ({ version: 1, cases: [ 'T', task ].map(id => ({ name: 'same', task: id, expect: { verdict: 'retry' } })) });

      expect(messageOf(twice('T'))).to.equal('Two cases of T are named "same": give one of them another name.');
      expect(messageOf(twice('U'))).to.be.undefined;
    });

    it('should be an access key in plain text, wherever it stands', function() {
      const key = [ 'AKIA', 'Q3EGWZL7MNPR4TXY' ].join('');
      const file = (entries: object) => ({ version: 1, cases: [ { name: 'n', task: 'T', expect: { verdict: 'retry' }, ...entries } ] });

      expect(messageOf(file({ variables: { deep: [ { text: `key ${key}` } ] } }))).to.match(/access key in plain text/).and.not.contain(key);
      expect(messageOf(file({ mock: { payload: { [key]: 1 } } }))).to.match(/access key in plain text/);
      expect(messageOf(file({ variables: { id: 'AKIAIOSFODNN7EXAMPLE' } }))).to.be.undefined;
    });
  });
});

function written(text: string): string {
  const read = readCaseFile(text);

  return read.kind === 'file' ? writeCaseFile(read.file, read.style) : read.message;
}

function messageOf(file: unknown): string | undefined {
  const read = readCaseFile(JSON.stringify(file));

  return read.kind === 'invalid' ? read.message : undefined;
}
