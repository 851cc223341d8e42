import { expect } from 'chai';

import { RunWatch } from '../../bridge/runs/RunWatch';
import { Heart } from '../../bridge/runs/thread/Heart';
import { heldTimers } from './helper/heldTimers';

describe('The watch over a run', () => {
  const heartbeat = new Int32Array(1);
  let cancel: AbortController;
  let watch: RunWatch;
  let told: string[];

  /** Resolves when the run is called late. */
  let late: Promise<void>;

  beforeEach(() => {
    cancel = new AbortController();
    told = [];
    late = new Promise(resolve => {
      watch = new RunWatch(heartbeat, { evaluationSeconds: 50 }, cancel.signal, {
        end: why => told.push(`end: ${why}`),
        late: why => {
          told.push(`late: ${why}`);
          resolve();
        }
      });
    });
  });

  afterEach(() => watch.stop());

  it('ends a cancelled one whose heart stands still', async () => {

    // when
    cancel.abort();
    await late;

    // then
    expect(told).to.eql([ 'end: cancelled', 'late: cancelled' ]);
  });

  it('lets a cancelled one come to its end while its heart goes on', async () => {

    // given
    const beats = 6;

    // when
    cancel.abort();
    await Promise.race([ late, new Heart(heartbeat).during(beaten(heartbeat, beats)) ]);

    // then
    expect(told).to.eql([ 'end: cancelled' ]);

    // and when
    await late;

    // then
    expect(told).to.eql([ 'end: cancelled', 'late: cancelled' ]);
  });

  it('has one end of time, also where the run waits for its turn while it is cancelled', () => {

    // given
    const before = heldTimers();

    watch.limit(50);
    watch.resume();

    // when
    watch.stop();

    // then
    // without that of the watch itself
    expect(heldTimers()).to.equal(before - 1);
  });
});

/** Resolves after so many beats. */
function beaten(heartbeat: Int32Array, count: number): Promise<void> {
  const end = Atomics.load(heartbeat, 0) + count;

  return new Promise(resolve => {
    const timer = setInterval(() => {
      if (Atomics.load(heartbeat, 0) >= end) {
        clearInterval(timer);
        resolve();
      }
    }, 10);
  });
}
