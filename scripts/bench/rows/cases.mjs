import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { build } from 'esbuild';
import { ROOT } from '../../steps/root.mjs';
import { inTurn, ratioRow } from '../statistics.mjs';

export const LIMIT_SECONDS = 90;

const CASES = path.join(ROOT, 'resources/examples/order-process.lambda-tests.json');
const FEW = 1000;
const MANY = 10_000;
const ROUNDS = 10;

/** Mocked test cases as `lambda-task test` runs them, within one process. */
export async function* measure() {
  const { loadSuite, runCase, mockedRun, evaluate } = await bundled();
  const suite = await loadSuite(CASES);
  const mocked = suite.cases.filter(({ mock }) => mock !== undefined && !Array.isArray(mock) && 'payload' in mock);
  const tasks = new Map(suite.tasks.map(task => [ task.id, task ]));
  let count = 0;

  /** Each is another one, as its task's FEEL would otherwise be remembered. */
  const run = async number => {
    for (let index = 0; index < number; index++) {
      const testCase = mocked[index % mocked.length];
      const { kind } = await runCase(testCase, another(tasks.get(testCase.task), count++), { kind: 'local' }, mockedRun);

      if (kind !== 'passed') {
        throw new Error(`The case ${testCase.name} has not passed`);
      }
    }
  };

  const evaluateAlone = number => {
    for (let index = 0; index < number; index++) {
      const { task, variables, mock } = mocked[index % mocked.length];
      const context = { ...variables, response: { statusCode: 200, executedVersion: '$LATEST', payload: mock.payload } };

      expressionsOf(another(tasks.get(task), count++)).forEach(expression => evaluate(expression, context));
    }
  };

  await inTurn(2, () => run(FEW), () => evaluateAlone(FEW));

  yield ratioRow('1,000 mocked test cases', 'their FEEL alone', await inTurn(ROUNDS, () => run(FEW), () => evaluateAlone(FEW)), 3);

  const pairs = await inTurn(Math.ceil(ROUNDS / 3), () => run(MANY), () => run(FEW));

  yield ratioRow('10,000 mocked test cases, each', 'each of 1,000', pairs.map(([ many, few ]) => [ many / MANY, few / FEW ]), 1.3);
}

function another(task, number) {
  const marked = text => text?.startsWith('=') ? `${text} // ${number}` : text;

  return {
    ...task,
    inputs: task.inputs.map(input => ({ ...input, source: marked(input.source) })),
    headers: task.headers.map(header => ({ ...header, value: marked(header.value) })),
    outputs: task.outputs.map(output => ({ ...output, source: marked(output.source) }))
  };
}

function expressionsOf({ inputs, headers, outputs }) {
  return [ ...inputs, ...headers, ...outputs ].map(({ source, value }) => source ?? value)
    .filter(text => text?.startsWith('='))
    .map(text => text.slice(1));
}

async function bundled() {
  const folder = await mkdtemp(path.join(tmpdir(), 'bench-'));

  try {
    const outfile = path.join(folder, 'cases.cjs');

    await build({
      stdin: {
        contents: `export { loadSuite } from './cli/cases/loadSuite';
          export { mockedRun } from './cli/cases/mockedRun';
          export { runCase } from './connector/cases/runCase';
          export { evaluate } from './feel';`,
        resolveDir: ROOT
      },
      bundle: true, minify: true, platform: 'node',

      // as webpack does: what jsonc-parser has for `main` finds its parts only when it is not bundled
      mainFields: [ 'module', 'main' ],
      format: 'cjs', outfile, logLevel: 'error'
    });

    return createRequire(import.meta.url)(outfile);
  } finally {
    await rm(folder, { recursive: true });
  }
}
