import type { RunDependencies } from '../../connector/run/dependencies';
import { runTask } from '../../connector/run/runTask';
import type { RunOutcome, RunRequest } from '../../connector/run/report';

/**
 * Runs a task whose call a mock stands for: in this process, without a bridge,
 * a network, or the secrets of this machine, so that it comes out the same
 * wherever it is run.
 */
export function mockedRun(request: RunRequest, now: Date | undefined): Promise<RunOutcome> {
  return runTask(request, { ...DEPENDENCIES, ...(now && { now: () => now }) }, undefined);
}

const DEPENDENCIES: RunDependencies<undefined> = {
  findSecret: async () => undefined,
  invoke: async () => ({ kind: 'notRun', reason: 'targetNotReady', message: 'A mocked case calls nothing.' }),
  clock: () => performance.now(),
  now: () => new Date(),

  // the same for each run, so that a case that rolls a dice can be told
  random: () => 0.5
};
