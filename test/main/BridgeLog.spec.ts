import { PassThrough } from 'node:stream';

import { expect } from 'chai';

import { BridgeLog } from '../../main/BridgeLog';

describe('main - the bridge\'s log', function() {

  it('should be bounded, and begin with a whole line', function() {

    // given
    const log = new BridgeLog();
    const stderr = new PassThrough();

    log.note('The bridge is starting.');
    log.follow(stderr);

    // when
    for (let line = 0; line < 20_000; line++) {
      stderr.write(`line ${line}\n`);
    }

    // then
    expect(log.text.length).to.be.at.most(128 * 1024);
    expect(log.text).to.match(/^line \d+\nline/);
    expect(log.text.endsWith('line 19999\n')).to.be.true;
  });

});
