import { expect } from 'chai';

import { FunctionFolder } from '../../bridge/functions/discovery/FunctionFolder';
import { FunctionLog } from '../../bridge/functions/log/FunctionLog';
import { MarkedProcesses } from '../../bridge/functions/orphans/MarkedProcesses';
import { OrphanGuard } from '../../bridge/functions/orphans/OrphanGuard';
import { FunctionProcess } from '../../bridge/functions/process/FunctionProcess';
import { Workspaces } from '../../bridge/functions/process/Workspaces';
import { heldTimers } from './helper/heldTimers';
import { RUNTIME_CLIENT } from './helper/runtimeClient';
import { temporaryFolder } from './helper/temporaryFolder';
import type { TemporaryFolder } from './helper/temporaryFolder';

describe('A function\'s process', () => {
  let folder: TemporaryFolder;
  let guard: OrphanGuard;
  let workspaces: Workspaces;

  beforeEach(() => {
    folder = temporaryFolder();
    guard = new OrphanGuard();
    workspaces = new Workspaces();
  });

  afterEach(() => {
    guard.close();
    workspaces.close();
    folder.remove();
  });

  async function start(code: string): Promise<FunctionProcess> {
    folder.write('some.mjs', code);

    const found = await new FunctionFolder(folder.path).find('some');

    if (found.kind !== 'found') {
      throw new Error('The function was not found');
    }

    return FunctionProcess.start(found.fn, {
      node: { execPath: process.execPath, runtimeClient: RUNTIME_CLIENT },
      region: 'eu-central-1',
      memoryMb: 128,
      guard,
      processes: new MarkedProcesses(),
      workspaces
    });
  }

  it('that ended before its call came is not watched any more once the call is over', async () => {

    // given
    const some = await start('throw new Error("cannot start");');

    await some.ended.promise;

    const before = heldTimers();

    // when
    const { outcome } = await some.call({
      event: { requestId: '1', functionArn: 'arn', payload: Buffer.from('{}') },
      timeoutSeconds: 50,
      log: new FunctionLog(),
      signal: new AbortController().signal
    });

    // then
    expect(outcome).to.have.property('kind', 'initError');
    expect(heldTimers()).to.equal(before);
  });
});
