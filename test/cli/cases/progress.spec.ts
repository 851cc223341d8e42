import { expect } from 'chai';

import type { CaseRun } from '../../../cli/cases/CaseRun';
import { Progress } from '../../../cli/cases/Progress';

describe('progress of lambda-task test', () => {

  it('is one line of a terminal that is written over, and gone at the end', () => {
    // given
    const { stream, written } = terminal(true);
    const progress = new Progress(3, stream);

    // when
    progress.add(ended('failed'));

    // then
    expect(written).to.eql([ '\r\u001b[K1 of 3 cases, 1 not passed' ]);

    // when
    progress.add(ended('passed'));
    progress.end();

    // then what comes at once is not written each time
    expect(written.slice(1)).to.eql([ '\r\u001b[K' ]);
  });

  it('is nothing where there is no terminal', () => {
    // given
    const { stream, written } = terminal(false);
    const progress = new Progress(1, stream);

    // when
    progress.add(ended('passed'));
    progress.end();

    // then
    expect(written).to.eql([]);
  });
});

function terminal(isTTY: boolean) {
  const written: string[] = [];

  return { written, stream: { isTTY, write: (text: string) => written.push(text) } };
}

function ended(kind: 'passed' | 'failed'): Pick<CaseRun, 'result'> {
  return { result: kind === 'passed' ? { kind, attempts: [] } : { kind, attempts: [], differences: [] } };
}
