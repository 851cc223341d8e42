import type { RunDependencies } from '../../connector/run/dependencies';
import { runTask } from '../../connector/run/task/runTask';
import type { RunOutcome, RunRequest } from '../../connector/run/report';

/** Runs a task whose call a mock stands for: in this process, without a bridge, a network or this machine's secrets. */
export function mockedRun(request: RunRequest): Promise<RunOutcome> {
  return runTask(request, DEPENDENCIES, undefined);
}

const DEPENDENCIES: RunDependencies<undefined> = {
  findSecret: async () => undefined,
  invoke: async () => ({ kind: 'notRun', reason: 'targetNotReady', message: 'A mocked case calls nothing.' }),
  clock: () => performance.now(),
  now: () => new Date(),
  random: () => Math.random()
};
