/**
 * A thread that runs tasks, one at a time: requests are read here, FEEL is
 * evaluated, functions are called, answers masked and written, so that none of
 * it keeps the bridge from answering, however much it is.
 */
import { parentPort, workerData } from 'node:worker_threads';

import type { ThreadData, ToThread } from '../runMessages';
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
const { heartbeat } = workerData as ThreadData;
const heart = new Heart(heartbeat);
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
    case 'localLog':
    case 'localAnswer':
      local.hear(message);
  }
});
