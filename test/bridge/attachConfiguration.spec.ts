import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

import { expect } from 'chai';

import { testBridge } from './helper/testBridge';
import type { TestBridge } from './helper/testBridge';

const FILE = 'functions/.vscode/launch.json';

describe('A configuration to attach with', () => {
  let bridge: TestBridge;

  beforeEach(async () => { bridge = await testBridge(); });

  afterEach(() => bridge.close());

  async function write(body: object = { language: 'node', port: 9229 }) {
    const answer = await bridge.post('/v1/debug/vscode', body);

    return { status: answer.status, ...await answer.json() };
  }

  function launch(): { configurations: Array<Record<string, unknown>> } {
    return JSON.parse(readFileSync(join(bridge.folder.path, FILE), 'utf8'));
  }

  it('is written into the project, once for each language', async () => {
    expect(await write()).to.include({ status: 200, kind: 'written', file: join(bridge.folder.path, FILE) });
    expect(await write({ language: 'node', port: 9230 })).to.include({ kind: 'written' });
    expect(await write({ language: 'python', port: 5678 })).to.include({ kind: 'written' });

    expect(launch().configurations.map(({ type, port, connect }) => ({ type, port: port ?? connect }))).to.eql([
      { type: 'node', port: 9230 }, { type: 'debugpy', port: { host: '127.0.0.1', port: 5678 } }
    ]);
  });

  it('leaves a file with comments as it is, and says what to add', async () => {

    // given
    const text = '{\n  // mine\n  "configurations": []\n}\n';

    bridge.folder.write(FILE, text);

    // when
    const answer = await write();

    // then
    expect(answer).to.include({ status: 200, kind: 'notWritten' }).and.have.property('message').that.contains('has comments').and.contains('"port":9229');
    expect(readFileSync(join(bridge.folder.path, FILE), 'utf8')).to.equal(text);
  });

  it('says so where it cannot be written', async () => {

    // given
    bridge.folder.write('functions/.vscode', 'a file');

    // then
    expect(await write()).to.include({ status: 200, kind: 'notWritten' }).and.have.property('message').that.contains('cannot be written');
  });

  it('is not written through a link', async () => {

    // given
    const outside = bridge.folder.write('outside.json', '{}');

    mkdirSync(join(bridge.folder.path, 'functions/.vscode'));
    symlinkSync(outside, join(bridge.folder.path, FILE));

    // then
    expect(await write()).to.include({ status: 200, kind: 'notWritten' });
    expect(readFileSync(outside, 'utf8')).to.equal('{}');
  });

  it('is refused for what is no debugger, and without a folder', async () => {
    for (const body of [ {}, { language: 'java', port: 1 }, { language: 'node', port: 0 }, { language: 'node', port: '9229' }, [] ]) {
      expect((await write(body)).status, JSON.stringify(body)).to.equal(400);
    }

    expect(existsSync(join(bridge.folder.path, FILE))).to.be.false;

    const other = await testBridge({ functionsFolder: null });

    expect((await other.post('/v1/debug/vscode', { language: 'node', port: 9229 })).status).to.equal(409);
    await other.close();
  });
});
