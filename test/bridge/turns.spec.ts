import { expect } from 'chai';

import { Turns } from '../../bridge/runs/Turns';

describe('Turns', () => {
  let begun: string[];
  let turns: Turns;

  beforeEach(() => {
    begun = [];
    turns = new Turns(2);
  });

  function take(name: string): () => void {
    return turns.take(() => begun.push(name));
  }

  it('come in order, so many at a time', () => {

    // given
    const [ endA ] = [ 'a', 'b', 'c', 'd' ].map(take);

    expect(begun).to.eql([ 'a', 'b' ]);

    // when
    endA?.();

    // then
    expect(begun).to.eql([ 'a', 'b', 'c' ]);
  });

  it('are left to the next by who no longer waits', () => {

    // given
    const [ endA, , endC ] = [ 'a', 'b', 'c', 'd' ].map(take);

    // when
    endC?.();
    endA?.();

    // then
    expect(begun).to.eql([ 'a', 'b', 'd' ]);
  });

  it('end once, however often that is said', () => {

    // given
    const [ endA ] = [ 'a', 'b', 'c', 'd' ].map(take);

    // when
    endA?.();
    endA?.();

    // then
    expect(begun).to.eql([ 'a', 'b', 'c' ]);
  });
});
