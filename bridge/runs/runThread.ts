/**
 * A thread that runs tasks, one at a time: FEEL is evaluated here, so that an
 * expression that takes its time, or all memory, keeps the bridge from nothing.
 * Secrets and calls are asked for.
 */
import { parentPort } from 'node:worker_threads';

import { runTask } from '../../connector/run/runTask';
import type { RunRequest } from '../../connector/run/report';
import type { FromWorker, Question, ToWorker } from './runMessages';

parentPort?.on('message', (message: ToWorker) => {
  if (message.kind === 'run') {
    void run(message.request);
  }
});

async function run(request: RunRequest): Promise<void> {
  try {
    say({ kind: 'ended', outcome: await runTask(request, dependencies, undefined) });
  } catch (error) {
    say({ kind: 'failed', error });
  }
}

const dependencies: Parameters<typeof runTask>[1] = {
  findSecret: async name => {
    const answer = await ask({ kind: 'findSecret', name });

    return answer.kind === 'secret' ? answer.value : misled(answer);
  },
  invoke: async invocation => {
    const answer = await ask({ kind: 'invoke', invocation });

    return answer.kind === 'invoked' ? answer.result : misled(answer);
  },
  clock: () => performance.now(),
  now: () => new Date(),
  random: () => Math.random()
};

function ask(question: Question): Promise<ToWorker> {
  say(question);

  return new Promise(resolve => parentPort?.once('message', resolve));
}

function say(message: FromWorker): void {
  parentPort?.postMessage(message);
}

function misled({ kind }: ToWorker): never {
  throw new Error(`The run got an answer to another question: ${kind}`);
}
