import { expect } from 'chai';

import { Pieces } from '../../bridge/http/Pieces';

describe('The pieces of a body', () => {

  it('come back as they came, in few or in many', () => {
    for (const sizes of [
      [], [ 0 ], [ 3 ], Array<number>(1000).fill(1), [ ...Array<number>(300).fill(1_000), 70_000, 1 ]
    ]) {

      // given
      const pieces = new Pieces();
      const sent = sizes.map((size, index) => Buffer.alloc(size, index));
      const taken: Buffer[] = [];

      // when
      for (const piece of sent) {
        pieces.add(piece);
        taken.push(pieces.take('joined'));
      }

      taken.push(pieces.take('all'));

      // then
      expect(Buffer.concat(taken).equals(Buffer.concat(sent)), String(sizes.length)).to.be.true;
      expect(pieces.take('all')).to.have.length(0);
    }
  });

  it('take no more memory than a few times what they hold, though each is a single byte', () => {

    // given
    const pieces = new Pieces();
    const [ bytes, source ] = [ 2_000_000, Buffer.alloc(64 * 1024) ];
    const before = held();

    // when
    for (let at = 0; at < bytes; at++) {
      const from = at % source.length;

      pieces.add(source.subarray(from, from + 1));
    }

    // then
    expect(held() - before).to.be.below(30 * bytes);
    expect(pieces.take('all')).to.have.length(bytes);
  });
});

function held(): number {
  globalThis.gc?.();

  const { heapUsed, external } = process.memoryUsage();

  return heapUsed + external;
}
