import { expect } from 'chai';

import { MarkedProcesses } from '../../../bridge/functions/orphans/MarkedProcesses';
import { createMark, shownMark } from '../../../bridge/functions/orphans/processMark';

const OWN = String(process.pid);
const MARK = createMark();

describe('finding the processes of a function', function() {

  before(function() {
    if (process.platform !== 'linux') {
      this.skip();
    }
  });


  it('looks once at a process that bears no mark', function() {

    // given
    const { processes, looks } = processesThatShow(null);

    // when
    processes.find(MARK);
    processes.find(MARK);

    // then
    expect(looks()).to.equal(1);

    // but when
    processes.findAnew(MARK);

    // then
    expect(looks()).to.equal(2);
  });


  it('looks again at a process that could not be looked at', function() {

    // given
    const { processes } = processesThatShow(undefined, shownMark(MARK));

    // when
    const [ first, second ] = [ processes.find(MARK), processes.find(MARK) ];

    // then
    expect(first).to.eql([]);
    expect(second).to.eql([ process.pid ]);
  });
});

/** @param shown what is seen at the looks at this process, one after the other */
function processesThatShow(...shown: Array<string | null | undefined>) {
  let count = 0;

  return {
    processes: new MarkedProcesses(pid => pid === OWN ? shown[count++] : null),
    looks: () => count
  };
}
