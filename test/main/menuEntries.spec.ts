import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect } from 'chai';

import { createMenu } from '../../main/createMenu';
import type { SystemShell } from '../../main/SystemShell';
import { eventually } from '../bridge/helper/eventually';
import { StandInApp } from './StandInApp';
import { StandInShell } from './StandInShell';

describe('main - the plugin\'s menu', function() {
  let folder: string;
  let secretsFile: string;
  let logFile: string;
  let app: StandInApp;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'plugin-menu-'));
    secretsFile = join(folder, 'settings', 'secrets.env');
    logFile = join(folder, 'settings', 'bridge.log');
    app = new StandInApp();
  });

  afterEach(() => {
    app.emit('quit');
    rmSync(folder, { recursive: true });
  });

  function install(shell: SystemShell | undefined, bridge = 'ready') {
    const entries = createMenu({
      file: join(__dirname, 'bridges', `${bridge}.js`),
      restartDelaysMs: [],
      files: { secretsFile, logFile, shell: async () => shell }
    })(app);

    return {
      labels: entries.map(({ label }) => label),
      choose: (label: string) => entries.find(entry => entry.label === label)?.action()
    };
  }

  async function nextNotice(): Promise<unknown> {
    const [ command ]: unknown[] = await once(app, 'command');

    return command;
  }

  it('should offer what helps', function() {
    expect(install(undefined).labels).to.eql([
      'Test connection',
      'Restart the bridge',
      'Open the secrets file',
      'Show the log',
      'Documentation'
    ]);
  });

  it('should let the page test the connection, which is the page\'s', function() {

    // when
    install(undefined).choose('Test connection');

    // then
    expect(app.commands).to.eql([ { kind: 'testConnection' } ]);
  });

  describe('secrets file', function() {

    it('should be made for its owner alone', async function() {

      // given
      const shell = new StandInShell();

      // when
      install(shell).choose('Open the secrets file');
      await eventually('the file is opened', () => shell.opened.length > 0);

      // then
      expect(shell.opened).to.eql([ secretsFile ]);
      expect(readFileSync(secretsFile, 'utf8')).to.match(/^# Secrets for test runs/);
      expect(app.commands).to.be.empty;

      if (process.platform !== 'win32') {
        expect(statSync(secretsFile).mode & 0o777).to.equal(0o600);
        expect(statSync(join(folder, 'settings')).mode & 0o777).to.equal(0o700);
      }
    });

    it('should stay as it is where it is there', async function() {

      // given
      const shell = new StandInShell();

      secretsFile = join(folder, 'secrets.env');
      writeFileSync(secretsFile, 'KEY=value\n');

      // when
      install(shell).choose('Open the secrets file');
      await eventually('the file is opened', () => shell.opened.length > 0);

      // then
      expect(readFileSync(secretsFile, 'utf8')).to.equal('KEY=value\n');
    });

    it('should be shown where nothing opens it', async function() {

      // given
      const shell = new StandInShell();

      shell.problem = 'no application for it';

      // when
      install(shell).choose('Open the secrets file');

      // then
      expect(await nextNotice()).to.eql({
        kind: 'notice',
        title: 'Open the secrets file',
        message: `Open it in a text editor: ${secretsFile} (no application for it).`
      });
      expect(shell.shown).to.eql([ secretsFile ]);
    });

    it('should be told of where it cannot be made', async function() {

      // given a file where the folder should be
      secretsFile = join(folder, 'file', 'secrets.env');
      writeFileSync(join(folder, 'file'), '');

      // when
      install(new StandInShell()).choose('Open the secrets file');

      // then
      expect(await nextNotice()).to.have.property('message').that.matches(/^That did not work: E/);
    });

  });

  describe('log', function() {

    it('should tell what became of the bridge, without its token', async function() {

      // given
      const shell = new StandInShell();
      const menu = install(shell);

      app.emit('app:client-ready');
      const { address } = await app.next('ready');

      // when
      menu.choose('Show the log');
      await eventually('the log is opened', () => shell.opened.length > 0);

      // then
      const text = readFileSync(logFile, 'utf8');

      expect(shell.opened).to.eql([ logFile ]);
      expect(text).to.match(/^\S+Z The bridge is starting\.\n\S+Z The bridge is ready at http:\/\/127\.0\.0\.1:4711\.\n$/);
      expect(text).not.to.contain(address.token);
    });

    it('should hold what the bridge wrote, and be for its owner alone', async function() {

      // given
      const shell = new StandInShell();

      logFile = join(folder, 'bridge.log');
      writeFileSync(logFile, 'old');
      chmodSync(logFile, 0o644);

      const menu = install(shell, 'broken');

      app.emit('app:client-ready');
      await app.next('failed');

      // when
      menu.choose('Show the log');
      await eventually('the log is opened', () => shell.opened.length > 0);

      // then
      expect(readFileSync(logFile, 'utf8')).to.contain('no port is free').and.not.to.contain('old');

      if (process.platform !== 'win32') {
        expect(statSync(logFile).mode & 0o777).to.equal(0o600);
      }
    });

  });

  describe('documentation', function() {

    it('should open in the browser', async function() {

      // given
      const shell = new StandInShell();

      // when
      install(shell).choose('Documentation');
      await eventually('it is opened', () => shell.opened.length > 0);

      // then
      expect(shell.opened[0]).to.match(/^https:\/\/docs\.camunda\.io\//);
    });

    it('should be named where nothing opens it', async function() {

      // when
      install(undefined).choose('Documentation');

      // then
      expect(await nextNotice()).to.have.property('message').that.matches(/^Open https:\/\/docs\.camunda\.io\/\S+ in a browser\.$/);
    });

  });

});
