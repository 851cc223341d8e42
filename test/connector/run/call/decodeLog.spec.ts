import { expect } from 'chai';

import { decodeLog } from '../../../../connector/run/call/decodeLog';

const REPORT = 'REPORT RequestId: 8f507cfc\tDuration: 12.34 ms\tBilled Duration: 13 ms\tMemory Size: 128 MB\tMax Memory Used: 64 MB';

describe('a function\'s log', function() {

  it('gives the figures of its REPORT line', function() {

    // when
    const log = decodeLog(`START RequestId: 8f507cfc\nhello\n${REPORT}\tInit Duration: 150.5 ms\t\n`);

    // then
    expect(log).to.include({
      durationMs: 12.34, billedDurationMs: 13, memorySizeMb: 128, maxMemoryUsedMb: 64, initDurationMs: 150.5
    });
  });


  it('has no init duration in a warm function', function() {

    // when
    const log = decodeLog(REPORT);

    // then
    expect(log.initDurationMs).to.be.undefined;
    expect(log.durationMs).to.equal(12.34);
  });


  it('keeps its text', function() {

    // given
    const text = 'one\ntwo\n';

    // when
    const log = decodeLog(text);

    // then
    expect(log.text).to.equal(text);
  });


  it('has no figures without a REPORT line, or where a line of its own only looks like one', function() {

    for (const text of [ '', 'hello', 'my REPORT Duration: 5 ms', 'Duration: 5 ms' ]) {

      // when
      const log = decodeLog(text);

      // then
      expect(log.durationMs, text).to.be.undefined;
    }
  });


  it('takes the last REPORT line', function() {

    // when
    const log = decodeLog(`REPORT RequestId: 1\tDuration: 1 ms\n${REPORT}`);

    // then
    expect(log.durationMs).to.equal(12.34);
  });
});
