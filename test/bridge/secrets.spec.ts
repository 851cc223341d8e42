import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

import { expect } from 'chai';

import { Secrets, SecretsError } from '../../bridge';
import { runRequest } from './helper/runRequest';
import type { TemporaryFolder } from './helper/temporaryFolder';
import { temporaryFolder } from './helper/temporaryFolder';
import { testBridge } from './helper/testBridge';

describe('Secrets', () => {
  let folder: TemporaryFolder;

  beforeEach(() => { folder = temporaryFolder(); });

  afterEach(() => folder.remove());

  function storeFile(): string {
    return join(folder.path, 'settings', 'secrets.env');
  }

  function create(options: ConstructorParameters<typeof Secrets>[0] = {}): Secrets {
    return new Secrets({ environment: {}, storeFile: storeFile(), ...options });
  }

  describe('are found', () => {

    it('in the file that the user named, in dotenv syntax', async () => {

      // given
      const file = folder.write('.env', '# mine\nKEY=abc\nexport QUOTED="two\\nlines"\nWITH.DOT-and_more = \'a # b\'\n');
      const secrets = create({ file });

      // then
      expect(await secrets.find('KEY')).to.equal('abc');
      expect(await secrets.find('QUOTED')).to.equal('two\nlines');
      expect(await secrets.find('WITH.DOT-and_more')).to.equal('a # b');
      expect(await secrets.find('MISSING')).to.be.undefined;
    });

    it('in the file as it is now', async () => {

      // given
      const file = folder.write('.env', 'KEY=old');
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
      const file = folder.write('.env', 'A=file');
      const secrets = create({ file, environment: { A: 'environment', B: 'environment' } });

      for (const name of [ 'A', 'B', 'C' ]) {
        await secrets.store(name, 'store');
      }

      // then
      expect(await Promise.all([ 'A', 'B', 'C' ].map(name => secrets.find(name)))).to.eql([ 'file', 'environment', 'store' ]);
    });

    it('not among what every object has', async () => {
      expect(await create({ environment: {} }).find('toString')).to.be.undefined;
      expect(await create({ file: folder.write('.env', 'A=1') }).find('constructor')).to.be.undefined;
    });

    it('also where they are empty', async () => {
      expect(await create({ file: folder.write('.env', 'EMPTY=') }).find('EMPTY')).to.equal('');
    });
  });

  describe('are listed by name', () => {

    it('from all sources, each once', async () => {

      // given
      const file = folder.write('.env', 'B=1\nA=1');
      const secrets = create({ file, environment: { SECRET_C: '1', SECRET_A: '1', PATH: '/bin' }, environmentPrefix: 'SECRET_' });
      await secrets.store('D', '1');

      // then
      expect(await secrets.names()).to.eql([ 'A', 'B', 'C', 'D' ]);
    });

    it('without the environment where no prefix tells which of it are secrets', async () => {
      expect(await create({ environment: { PATH: '/bin' } }).names()).to.eql([]);
    });

    it('where they are asked for, of the whole environment', async () => {

      // given
      const secrets = create({ environment: { TOKEN: '', PATH: '/bin' } });
      await secrets.store('STORED', '1');

      // then
      expect(await secrets.known([ 'NONE', 'TOKEN', 'STORED', 'toString' ])).to.eql([ 'TOKEN', 'STORED' ]);
    });
  });

  describe('are stored', () => {

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
      folder.write('settings/secrets.env', 'A=1\nB=2\nA="x\ny"\n');

      // when
      await create().store('A', '3');

      // then
      expect(readFileSync(storeFile(), 'utf8')).to.equal('B=2\nA=\'3\'\n');
    });

    it('beside what the user wrote into the file', async () => {

      // given
      folder.write('settings/secrets.env', '# my own remark\nexport MINE = "kept" # here too\nOLD=1');

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

      mkdirSync(join(folder.path, 'settings'), { recursive: true });
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
      expect(readdirSync(join(folder.path, 'settings'))).to.eql([ 'secrets.env' ]);

      if (process.platform !== 'win32') {
        expect(statSync(storeFile()).mode & 0o777).to.equal(0o600);
      }
    });

    it('without what a process that was killed has left', async () => {

      // given
      const hourAgo = new Date(Date.now() - 3_600_000);

      utimesSync(folder.write('settings/secrets.env.4711.tmp', 'A=half'), hourAgo, hourAgo);

      // when
      await create().store('KEY', 'abc');

      // then
      expect(readdirSync(join(folder.path, 'settings'))).to.eql([ 'secrets.env' ]);
    });

    it('for the user alone also where the file was open to others', async () => {

      // given
      chmodSync(folder.write('settings/secrets.env', 'A=1'), 0o644);

      // when
      await create().store('B', '2');

      // then
      if (process.platform !== 'win32') {
        expect(statSync(storeFile()).mode & 0o777).to.equal(0o600);
      }
    });

    it('behind a link that stays one', async () => {

      // given
      const real = folder.write('real.env', 'A=1\n');
      folder.write('settings/other', '');
      symlinkSync(real, storeFile());

      // when
      await create().store('B', '2');

      // then
      expect(readFileSync(real, 'utf8')).to.contain('B=\'2\'');
    });

    it('not where the syntax has no way to write them', async () => {
      expect(await failure(create().store('no blanks', 'x'))).to.contain('"no blanks" cannot be stored');
      expect(await failure(create().store('KEY', 'all \' three " of ` them, a # and\nlines'))).to.contain('cannot be stored').and.not.to.contain('three "');
      expect(existsSync(storeFile())).to.be.false;
    });
  });

  it('in a file below the home are found by ~', async () => {
    expect(await failure(create({ file: '~/no-such-file-of-mine.env' }).find('A'))).to.contain(`"${join(homedir(), 'no-such-file-of-mine.env')}"`);
  });

  it('in a file that is not there are told', async () => {
    expect(await failure(create({ file: join(folder.path, 'missing.env') }).find('A'))).to.match(/missing\.env" cannot be read \(ENOENT: no such file or directory\)/);
  });

  describe('of the bridge', () => {

    it('are stored and listed over HTTP, never with their values', async () => {

      // given
      const bridge = await testBridge();

      try {

        // when
        const stored = await bridge.post('/v1/secrets', { name: 'API_KEY', value: 'canary-4711' });
        const listed = await bridge.fetch('/v1/secrets');

        // then
        expect(stored.status).to.equal(200);
        expect(await stored.json()).to.eql({ names: [ 'API_KEY' ] });
        expect(await listed.text()).to.equal('{"names":["API_KEY"]}');
      } finally {
        await bridge.close();
      }
    });

    it('are refused with the reason where they cannot be stored', async () => {
      const bridge = await testBridge();

      try {
        const answer = await bridge.post('/v1/secrets', { name: 'no name', value: 'canary-4711' });

        expect(answer.status).to.equal(409);
        expect(await answer.text()).to.contain('cannot be stored').and.not.to.contain('canary');
      } finally {
        await bridge.close();
      }
    });

    it('end a run that needs them with a sentence where they cannot be read', async () => {
      const bridge = await testBridge({ secretsFile: '/no/such/file.env' });

      try {
        const outcome = await (await bridge.post('/v1/runs', runRequest())).json();

        expect(outcome).to.include({ kind: 'notRun', reason: 'targetNotReady' });
        expect(outcome.message).to.contain('"/no/such/file.env" cannot be read');
      } finally {
        await bridge.close();
      }
    });
  });
});

async function failure(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => { throw new Error('It did not fail'); },
    (error: unknown) => {
      expect(error).to.be.instanceOf(SecretsError);

      return String(error);
    }
  );
}
