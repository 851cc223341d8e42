import { expect } from 'chai';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import * as v from 'valibot';

import { RunOutcomeSchema } from '../../connector/run/report';
import type { RunReport } from '../../connector/run/report';
import { formatJson, isJsonObject, parseJson } from '../../feel';
import type { JsonObject } from '../../feel';
import { diagramOf, headersOf } from '../connector/support/diagramOf';
import { differenceIn } from '../fidelity/differenceIn';
import { jobEnding } from '../fidelity/jobEnding';
import { objectIn, readRows, textIn } from '../fidelity/readRows';
import known from '../fidelity/runtime.known.json';
import { lambdaTask } from './lambdaTask';

const TABLE = path.join(__dirname, '../fidelity/runtime.jsonl');

/** They differ in this process as well, for a reason that stands with them. */
const DIFFERING = known.flatMap(({ ids }) => ids);

/** So many jobs of each family. */
const SAMPLE = 2;

/** So many processes at once. */
const AT_ONCE = 3;

describe('lambda-task run --mock --json', function() {

  let folder: string;

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'lambda-task-'));
  });

  after(() => rm(folder, { recursive: true }));

  for (const [ family, rows ] of families()) {
    it(`ends jobs as the connector runtime does: ${family}`, async () => {
      for (let from = 0; from < rows.length; from += AT_ONCE) {
        await Promise.all(rows.slice(from, from + AT_ONCE).map(async row => {
          const difference = differenceIn(withoutRequest(objectIn(row.answer)), jobEnding(await run(row), undefined));

          expect(difference, `${textIn(row.id)} differs in`).to.equal(undefined);
        }));
      }
    });
  }

  async function run(row: JsonObject): Promise<RunReport> {
    const file = path.join(folder, textIn(row.id));

    await writeFile(`${file}.bpmn`, diagramOf({ headers: headersOf(textsIn(row.headers)) }));
    await writeFile(`${file}.json`, formatJson(row.variables ?? {}));
    await writeFile(`${file}.mock.json`, formatJson(mockOf(row)));
    await writeFile(`${file}.env`, linesOf(objectIn(row.secrets)).join('\n'));

    const { stdout, stderr } = await lambdaTask([
      'run', `${file}.bpmn`, '--json', '--variables', `@${file}.json`, '--mock', `@${file}.mock.json`,
      '--secrets', `${file}.env`, '--retries', formatJson(row.retries ?? 3)
    ]);
    const parsed = parseJson(stdout);

    if (parsed.kind === 'invalid') {
      throw new Error(`${textIn(row.id)}: ${stdout}${stderr}`);
    }

    const outcome = v.parse(RunOutcomeSchema, { kind: 'report', report: parsed.value });

    return outcome.kind === 'report' ? outcome.report : expect.fail(outcome.message);
  }
});

/** Jobs from all of each family, by its name. */
function families(): Map<string, JsonObject[]> {
  const all = readRows(TABLE).filter(({ id }) => !DIFFERING.includes(textIn(id)));
  const names = new Set(all.map(row => textIn(row.suite)));

  return new Map([ ...names ].map(family => {
    const rows = all.filter(({ suite }) => suite === family);

    const at = Array.from({ length: SAMPLE }, (_, index) => Math.floor((index + 0.5) * rows.length / SAMPLE));

    return [ family, at.map(index => rows[index] ?? {}) ];
  }));
}

/** Secrets as a file has them. */
function linesOf(secrets: JsonObject): string[] {
  return Object.entries(secrets).map(([ name, value ]) => `${name}=${formatJson(value)}`);
}

function textsIn(value: JsonObject[string] | undefined): Record<string, string> {
  return Object.fromEntries(Object.entries(objectIn(value)).map(([ key, value ]) => [ key, textIn(value) ]));
}

/** The class of the exceptions that stand for the AWS SDK's in the table is another one than the SDK's. */
function mockOf({ exception, response }: JsonObject): JsonObject {
  return isJsonObject(exception)
    ? { error: { type: 'oracle.ServiceException', message: exception.message ?? null } }
    : objectIn(response);
}

/** What is sent is no part of the report as the table has it. */
function withoutRequest({ request: _request, ...answer }: JsonObject): JsonObject {
  return answer;
}
