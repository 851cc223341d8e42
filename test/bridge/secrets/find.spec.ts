import { utimesSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

import { expect } from 'chai';

import { failureOf, secretsFolder } from './secretsFolder';

describe('Secrets are found', () => {
  const place = secretsFolder();
  const { create } = place;

  it('in the file that the user named, in dotenv syntax', async () => {

    // given
    const file = place.folder.write('.env', '# mine\nKEY=abc\nexport QUOTED="two\\nlines"\nWITH.DOT-and_more = \'a # b\'\n');
    const secrets = create({ file });

    // then
    expect(await secrets.find('KEY')).to.equal('abc');
    expect(await secrets.find('QUOTED')).to.equal('two\nlines');
    expect(await secrets.find('WITH.DOT-and_more')).to.equal('a # b');
    expect(await secrets.find('MISSING')).to.be.undefined;
  });

  it('in the file as it is now', async () => {

    // given
    const file = place.folder.write('.env', 'KEY=old');
    const secrets = create({ file });
    await secrets.find('KEY');

    // when
    writeFileSync(file, 'KEY=new');
    utimesSync(file, new Date(), new Date(Date.now() + 5000));

    // then
    expect(await secrets.find('KEY')).to.equal('new');
  });

  it('in the environment, by the whole name', async () => {
    expect(await create({ environment: { KEY: 'abc' } }).find('KEY')).to.equal('abc');
  });

  it('in the environment, by the name behind a prefix', async () => {

    // given
    const secrets = create({ environment: { KEY: 'wrong', SECRET_KEY: 'abc' }, environmentPrefix: 'SECRET_' });

    // then
    expect(await secrets.find('KEY')).to.equal('abc');
  });

  it('in the file first, then in the environment, then in the store', async () => {

    // given
    const file = place.folder.write('.env', 'A=file');
    const secrets = create({ file, environment: { A: 'environment', B: 'environment' } });

    for (const name of [ 'A', 'B', 'C' ]) {
      await secrets.store(name, 'store');
    }

    // then
    expect(await Promise.all([ 'A', 'B', 'C' ].map(name => secrets.find(name)))).to.eql([ 'file', 'environment', 'store' ]);
  });

  it('not among what every object has', async () => {
    expect(await create({ environment: {} }).find('toString')).to.be.undefined;
    expect(await create({ file: place.folder.write('.env', 'A=1') }).find('constructor')).to.be.undefined;
  });

  it('also where they are empty', async () => {
    expect(await create({ file: place.folder.write('.env', 'EMPTY=') }).find('EMPTY')).to.equal('');
  });

  it('in a file below the home are found by ~', async () => {
    expect(await failureOf(create({ file: '~/no-such-file-of-mine.env' }).find('A'))).to.contain(`"${join(homedir(), 'no-such-file-of-mine.env')}"`);
  });

  it('in a file that is not there are told', async () => {
    expect(await failureOf(create({ file: join(place.folder.path, 'missing.env') }).find('A'))).to.match(/missing\.env" cannot be read \(ENOENT: no such file or directory\)/);
  });
});
