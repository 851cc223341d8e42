/**
 * A thread that runs tasks, one at a time: requests are read here, FEEL is
 * evaluated, functions are called, answers masked and written, so that none of
 * it keeps the bridge from answering, however much it is.
 */
import { parentPort, workerData } from 'node:worker_threads';

import type { ToThread } from '../runMessages';
import { transferable } from '../transferable';
import { Heart } from './Heart';
import { LocalCalls } from './LocalCalls';
import { RunBases } from './RunBases';
import { ThreadRun } from './ThreadRun';
import type { Say } from './ThreadRun';

const port = parentPort;

if (port === null) {
  throw new Error('This is a thread of the bridge, not a program');
}

const say: Say = message => port.postMessage(message, message.kind === 'ended' ? transferable(message.output) : []);
const data: unknown = workerData;
const heart = new Heart(heartbeatOf(data));
const local = new LocalCalls(say);
const bases = new RunBases(local);
let run: ThreadRun | undefined;

port.on('message', (message: ToThread) => {
  switch (message.kind) {
    case 'run':
      run = new ThreadRun(message, bases, say);
      void heart.during(run.start());
      break;
    case 'warmUp':
      void bases.warmUp();
      break;
    case 'end':
      run?.end(message.why);
      break;
    case 'turn':
      run?.goOn();
      break;
    case 'awaitLog':
      say({ kind: 'logRead' });
      break;
    case 'localLog':
    case 'localDebugger':
    case 'localAnswer':
      local.hear(message);
  }
});

/** The memory that the bridge shares with its thread. */
function heartbeatOf(shared: unknown): Int32Array {
  if (typeof shared === 'object' && shared !== null && 'heartbeat' in shared && shared.heartbeat instanceof Int32Array) {
    return shared.heartbeat;
  }

  throw new TypeError('The bridge gave its thread no heartbeat');
}
