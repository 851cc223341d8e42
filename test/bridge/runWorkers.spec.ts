import { expect } from 'chai';

import { FunctionFolder } from '../../bridge/functions/discovery/FunctionFolder';
import { FunctionHost } from '../../bridge/functions/FunctionHost';
import { LocalFunctions } from '../../bridge/functions/LocalFunctions';
import { runThreadFile } from '../../bridge/runs/runThreadFile';
import { RunWorkers } from '../../bridge/runs/RunWorkers';
import { LocalTarget } from '../../bridge/targets/LocalTarget';
import { eventually } from './helper/eventually';
import { runRequest } from './helper/runRequest';
import { RUNTIME_CLIENT } from './helper/runtimeClient';

describe('The threads of runs', () => {
  let workers: RunWorkers;

  /** @param lingerMs longer than any test takes, unless told */
  function create(lingerMs = 600_000): void {
    workers = new RunWorkers(runThreadFile(), { evaluationSeconds: 50, memoryMb: 512, togetherMb: 8192 }, lingerMs);
  }

  afterEach(() => workers.close());

  it('are kept for a while after runs at once', async () => {

    // given
    create();

    // when
    const outcomes = await Promise.all(Array.from({ length: 6 }, run));

    // then
    expect(outcomes).to.eql(Array.from({ length: 6 }, () => 'completed'));
    expect(workers.size).to.equal(6);

    // when
    await Promise.all(Array.from({ length: 6 }, run));

    // then
    expect(workers.size).to.equal(6);
  });

  it('are two when that is over, which stay', async () => {

    // given
    create(1);

    // when
    await Promise.all(Array.from({ length: 6 }, run));

    // then
    await eventually('two are left', () => workers.size === 2);
    expect(await run()).to.equal('completed');
    expect(workers.size).to.equal(2);
  });

  it('are the same for runs that come one after the other', async () => {

    // given
    create();
    await run();

    // when
    await run();

    // then
    expect(workers.size).to.equal(1);
  });

  async function run(): Promise<string | undefined> {
    const node = { execPath: process.execPath, runtimeClient: RUNTIME_CLIENT };
    const host = new FunctionHost({ node, timeoutSeconds: 50, memoryMb: 128 });
    const output = await workers.run({
      input: runRequest({ mock: { payload: { isDone: true } }, allowMissingSecrets: true }),
      settings: { secretsFile: null, secretsPrefix: null, endpoints: [] },
      local: new LocalTarget(new LocalFunctions(() => new FunctionFolder(null), host)),
      prepare: () => undefined
    }, new AbortController().signal);

    return 'report' in output ? output.report.verdict.kind : undefined;
  }
});
