import { expect } from 'chai';

import { FunctionFolder } from '../../bridge/functions/discovery/FunctionFolder';
import { FunctionHost } from '../../bridge/functions/FunctionHost';
import { LocalFunctions } from '../../bridge/functions/LocalFunctions';
import { RunWorkers } from '../../bridge/runs/RunWorkers';
import { LocalTarget } from '../../bridge/targets/LocalTarget';
import { RUNTIME_CLIENT } from '../bridge/helper/runtimeClient';
import { RUN_THREAD } from '../bridge/helper/runThread';
import { callTask } from './support/callTask';

const RUNS = 4;
const LARGE = '=for i in 1..500000 return {a: i, b: [ i ]}';

describe('Runs that take much memory', function() {
  this.timeout(120_000);

  let host: FunctionHost;
  let workers: RunWorkers;

  afterEach(() => {
    workers.close();
    host.close();
  });

  it('are bounded together, and the bridge outlives them', async () => {

    // given
    const held = process.memoryUsage.rss() / 1024 / 1024;

    host = new FunctionHost({
      node: { execPath: process.execPath, runtimeClient: RUNTIME_CLIENT }, timeoutSeconds: 30, memoryMb: 512
    });
    workers = new RunWorkers(RUN_THREAD, { evaluationSeconds: 100, memoryMb: 512, togetherMb: held + 150 });

    const local = new LocalTarget(new LocalFunctions(() => new FunctionFolder(null), host));
    const input = callTask('any', { 'awsFunction.payload': LARGE });
    const settings = { secretsFile: null, secretsPrefix: null, endpoints: [] };

    // when
    const outcomes = await Promise.all(Array.from(
      { length: RUNS },
      () => workers.run({ input, settings, local, prepare: () => undefined }, AbortSignal.timeout(90_000))
    ));

    // then
    const stopped = outcomes.filter(outcome => 'message' in outcome && outcome.message.includes('together'));

    expect(stopped.length).to.be.within(1, RUNS - 1);
  });
});
