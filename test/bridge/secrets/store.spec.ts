import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect } from 'chai';

import { failureOf, secretsFolder } from './secretsFolder';

describe('Secrets are stored', () => {
  const place = secretsFolder();
  const { create, storeFile } = place;

  for (const value of [
    'plain', '', ' blanks around ', 'a#b', 'a\'b', 'a"b', 'a`b', 'a\'b"c', 'two\nlines', 'with\r\nreturn', '${NOT_EXPANDED}', '\\n as it stands', 'ümläut €', '={}'
  ]) {

    it(`and found again: ${JSON.stringify(value)}`, async () => {

      // given
      const secrets = create();
      await secrets.store('OTHER', 'before');

      // when
      await secrets.store('KEY', value);

      // then
      expect(await secrets.find('KEY')).to.equal(value);
      expect(await create().find('KEY')).to.equal(value);
      expect(await secrets.find('OTHER')).to.equal('before');
    });
  }

  it('in place of the value before, which is gone from the file', async () => {

    // given
    const secrets = create();
    await secrets.store('A', 'first\nvalue');
    await secrets.store('AB', 'untouched');

    // when
    await secrets.store('A', 'second');

    // then
    expect(await secrets.find('A')).to.equal('second');
    expect(await secrets.find('AB')).to.equal('untouched');
    expect(readFileSync(storeFile(), 'utf8')).not.to.contain('first').and.not.to.contain('value\'');
  });

  it('in place of all values before, where the user wrote several', async () => {

    // given
    place.folder.write('settings/secrets.env', 'A=1\nB=2\nA="x\ny"\n');

    // when
    await create().store('A', '3');

    // then
    expect(readFileSync(storeFile(), 'utf8')).to.equal('B=2\nA=\'3\'\n');
  });

  it('beside what the user wrote into the file', async () => {

    // given
    place.folder.write('settings/secrets.env', '# my own remark\nexport MINE = "kept" # here too\nOLD=1');

    // when
    await create().store('OLD', '2');

    // then
    expect(readFileSync(storeFile(), 'utf8')).to.equal('# my own remark\nexport MINE = "kept" # here too\nOLD=\'2\'\n');
  });

  it('all, when many are stored at once', async () => {

    // given
    const secrets = create();
    const names = Array.from({ length: 20 }, (_, index) => `KEY_${index}`);

    // when
    await Promise.all(names.map(name => secrets.store(name, name)));

    // then
    expect(await secrets.names()).to.have.members(names);
  });

  it('all, when two bridges store at once', async () => {

    // given
    const bridges = [ create(), create() ];
    const names = Array.from({ length: 40 }, (_, index) => `KEY_${index}`);

    // when
    await Promise.all(names.map((name, index) => bridges[index % 2]!.store(name, name)));

    // then
    expect(await create().names()).to.have.members(names);
  });

  it('after a process was killed while it stored', async () => {

    // given
    const ended = spawnSync(process.execPath, [ '-e', '' ]);

    mkdirSync(join(place.folder.path, 'settings'), { recursive: true });
    writeFileSync(`${storeFile()}.lock`, String(ended.pid));

    // when
    await create().store('KEY', 'abc');

    // then
    expect(await create().find('KEY')).to.equal('abc');
  });

  it('for the user alone, with no trace of the writing', async () => {

    // when
    await create().store('KEY', 'abc');

    // then
    expect(readdirSync(join(place.folder.path, 'settings'))).to.eql([ 'secrets.env' ]);

    if (process.platform !== 'win32') {
      expect(statSync(storeFile()).mode & 0o777).to.equal(0o600);
    }
  });

  it('without what a process that was killed has left', async () => {

    // given
    const hourAgo = new Date(Date.now() - 3_600_000);

    utimesSync(place.folder.write('settings/secrets.env.4711.tmp', 'A=half'), hourAgo, hourAgo);

    // when
    await create().store('KEY', 'abc');

    // then
    expect(readdirSync(join(place.folder.path, 'settings'))).to.eql([ 'secrets.env' ]);
  });

  it('for the user alone also where the file was open to others', async () => {

    // given
    chmodSync(place.folder.write('settings/secrets.env', 'A=1'), 0o644);

    // when
    await create().store('B', '2');

    // then
    if (process.platform !== 'win32') {
      expect(statSync(storeFile()).mode & 0o777).to.equal(0o600);
    }
  });

  it('behind a link that stays one', async () => {

    // given
    const real = place.folder.write('real.env', 'A=1\n');
    place.folder.write('settings/other', '');
    symlinkSync(real, storeFile());

    // when
    await create().store('B', '2');

    // then
    expect(readFileSync(real, 'utf8')).to.contain('B=\'2\'');
  });

  it('not where the syntax has no way to write them', async () => {
    expect(await failureOf(create().store('no blanks', 'x'))).to.contain('"no blanks" cannot be stored');
    expect(await failureOf(create().store('KEY', 'all \' three " of ` them, a # and\nlines'))).to.contain('cannot be stored').and.not.to.contain('three "');
    expect(existsSync(storeFile())).to.be.false;
  });
});
