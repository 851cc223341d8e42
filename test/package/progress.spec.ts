import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from 'chai';

import { PROJECT } from './support/packedPlugin';

interface Steps {
  step(name?: string): void;
  end(): void;
}

interface Stream {
  isTTY: boolean;
  write(text: string): void;
}

describe('scripts - progress', function() {
  let create: (what: string, total: number, stream: Stream) => Steps;

  before(async function() {
    const module = pathToFileURL(join(PROJECT, 'scripts/steps/createProgress.mjs')).href;

    ({ createProgress: create } = await import(module) as { createProgress: typeof create });
  });

  function tellTwelveOfEight(isTTY: boolean): string {
    let text = '';
    const progress = create('Building', 8, { isTTY, write: piece => text += piece });

    for (let count = 0; count < 12; count++) {
      progress.step('client');
    }

    progress.end();

    return text;
  }

  it('should be a line at each quarter in a log', function() {
    expect(tellTwelveOfEight(false)).to.equal(
      'Building: 2 of 8, client\nBuilding: 4 of 8, client\nBuilding: 6 of 8, client\nBuilding: 8 of 8, client\n'
    );
  });

  it('should be one line that changes on a terminal', function() {
    const text = tellTwelveOfEight(true);

    expect(text.split('\r\x1b[K').slice(0, 3)).to.eql([ '', 'Building: 1 of 8, client', 'Building: 2 of 8, client' ]);
    expect(text.match(/\n/g)).to.have.length(1);
    expect(text.endsWith('Building: 8 of 8, client\n')).to.be.true;
  });
});
