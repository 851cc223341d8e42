import { existsSync, readdirSync, readFileSync, rmSync, utimesSync } from 'node:fs';

import { expect } from 'chai';

import { CaseFileError, writeCaseFile } from '../../../bridge/cases/CaseFiles';
import { withFileLock } from '../../../bridge/secrets/withFileLock';
import { secretsFolder } from './secretsFolder';

describe('A file that another process holds', () => {
  const place = secretsFolder();
  let file: string;
  let lock: string;
  let pauses: number;

  beforeEach(() => {
    file = place.folder.write('order.lambda-tests.json', 'theirs');
    lock = place.folder.write('order.lambda-tests.json.lock', String(process.pid));
    pauses = 0;
  });

  /** Whoever holds it shows again and again that it is at work. */
  const keptFresh = {
    mostTries: 5,
    pause: async () => {
      pauses++;
      utimesSync(lock, new Date(), new Date());
    }
  };

  it('is waited for, until it is free', async () => {

    // when
    const done = await withFileLock(file, async () => existsSync(lock), {
      mostTries: 5,
      pause: async () => ++pauses === 3 && rmSync(lock)
    });

    // then
    expect(done).to.be.true;
    expect(pauses).to.equal(3);
    expect(readdirSync(place.folder.path)).to.eql([ 'order.lambda-tests.json' ]);
  });

  it('is given up after as many tries as there may be, where it is kept for ever', async () => {

    // when
    const refused = await withFileLock(file, async () => 'done', keptFresh).catch((error: unknown) => error);

    // then
    expect(refused).to.be.instanceOf(Error).and.include({ code: 'ELOCKED', syscall: 'link' });
    expect(pauses).to.equal(5);
    expect(readFileSync(lock, 'utf8')).to.equal(String(process.pid));
    expect(readdirSync(place.folder.path).sort()).to.eql([ 'order.lambda-tests.json', 'order.lambda-tests.json.lock' ]);
  });

  it('is not written with test cases, and who holds it is told', async () => {

    // given
    const diagram = place.folder.write('order.bpmn', '<definitions/>');

    // when
    const refused = await writeCaseFile(diagram, '{}', null, place.create(), keptFresh).catch((error: unknown) => error);

    // then
    expect(refused).to.be.instanceOf(CaseFileError).and.include({
      code: 'caseFileUnusable',
      message: 'Another program keeps order.lambda-tests.json.lock for itself: nothing was changed. Try again when it has ended.'
    });
    expect(readFileSync(file, 'utf8')).to.equal('theirs');
  });
});
