import { mkdirSync, readdirSync, readFileSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';

import { expect } from 'chai';

import { whileReadOnly } from './helper/readOnly';
import { temporaryFolder } from './helper/temporaryFolder';
import type { TemporaryFolder } from './helper/temporaryFolder';
import { testBridge } from './helper/testBridge';
import type { TestBridge } from './helper/testBridge';

describe('Test cases beside a diagram', () => {
  let bridge: TestBridge;
  let folder: TemporaryFolder;
  let diagram: string;

  before(async () => { bridge = await testBridge(); });

  after(() => bridge.close());

  beforeEach(() => {
    folder = temporaryFolder();
    diagram = folder.write('order.bpmn', '<definitions/>');
  });

  afterEach(() => folder.remove());

  async function read(path = diagram): Promise<Record<string, unknown>> {
    return (await bridge.post('/v1/cases/read', { diagram: path })).json() as Promise<Record<string, unknown>>;
  }

  async function write(text: string, version: unknown, path = diagram): Promise<Record<string, unknown>> {
    return (await bridge.post('/v1/cases/write', { diagram: path, text, version })).json() as Promise<Record<string, unknown>>;
  }

  it('are none at first, are written, and are read', async () => {

    // when
    const first = await read();
    const written = await write('{"cases":[]}', first.version);

    // then
    expect(first).to.eql({ text: null, version: null });
    expect(await read()).to.eql(written).and.have.property('text', '{"cases":[]}');
    expect(readdirSync(folder.path).sort()).to.eql([ 'order.bpmn', 'order.lambda-tests.json' ]);
  });

  it('are not written over what somebody else has written', async () => {

    // given
    const { version } = await read();

    folder.write('order.lambda-tests.json', '{"other":true}');

    // when
    const answer = await write('{}', version);

    // then
    expect(answer).to.have.nested.property('error.code', 'caseFileChanged');
    expect(readFileSync(join(folder.path, 'order.lambda-tests.json'), 'utf8')).to.equal('{"other":true}');
  });

  for (const [ what, pathOf ] of [
    [ 'a path that is not whole', () => 'order.bpmn' ],
    [ 'a diagram that is not there', () => join(folder.path, 'none.bpmn') ],
    [ 'a folder that is not there', () => join(folder.path, 'none/order.bpmn') ],
    [ 'no diagram', () => folder.write('notes.txt', 'private') ],
    [ 'a folder of that name', () => { mkdirSync(join(folder.path, 'folder.bpmn')); return join(folder.path, 'folder.bpmn'); } ],
    [ 'a zero', () => `${diagram}\0.bpmn` ]
  ] as const) {

    it(`are neither read nor written for ${what}`, async () => {
      const path = pathOf();

      expect(await read(path)).to.have.nested.property('error.code', 'noDiagram');
      expect(await write('{}', null, path)).to.have.nested.property('error.code', 'noDiagram');
    });
  }

  it('do not lead anywhere else by a link', async () => {

    // given
    const secret = folder.write('private.txt', 'private');

    symlinkSync(secret, join(folder.path, 'order.lambda-tests.json'));

    // then
    expect(await read()).to.have.nested.property('error.code', 'caseFileUnusable');
    expect(await write('{}', null)).to.have.nested.property('error.code', 'caseFileUnusable');
    expect(readFileSync(secret, 'utf8')).to.equal('private');
  });

  it('are written by one after the other: of two who have read the same, one is told', async () => {

    // when
    const answers = await Promise.all([ write('{"by":"one"}', null), write('{"by":"other"}', null) ]);

    // then
    expect(answers.filter(answer => 'error' in answer)).to.have.length(1);
    expect(answers).to.deep.include(await read());
    expect(readdirSync(folder.path).sort()).to.eql([ 'order.bpmn', 'order.lambda-tests.json' ]);
  });

  for (const [ how, textOf ] of [
    [ 'as it is', (value: string) => value ],
    [ 'within other text, encoded', (value: string) => `key=${encodeURIComponent(value)}` ],
    [ 'in Base64', (value: string) => Buffer.from(value).toString('base64') ]
  ] as const) {

    it(`take no value of a secret, ${how}`, async () => {

      // given
      const value = 'pa&s/wörd-1';

      await bridge.post('/v1/secrets', { name: 'SHOP_KEY', value });

      // when
      const answer = await write(JSON.stringify({ cases: [ { variables: { key: textOf(value) } } ] }), null);

      // then
      expect(answer).to.have.nested.property('error.code', 'caseFileHoldsSecret');
      expect(answer).to.have.nested.property('error.message').that.contains('SHOP_KEY').and.does.not.contain(value);
      expect(readdirSync(folder.path)).to.eql([ 'order.bpmn' ]);
    });
  }

  it('say so where they cannot be written', async () => {

    // given a name that the file system takes for the diagram, and not for the longer one of its cases
    const long = folder.write(`${'o'.repeat(250)}.bpmn`, '<definitions/>');

    // then
    expect(await read(long)).to.have.nested.property('error.code', 'caseFileUnusable');
    expect(await write('{}', null, long)).to.have.nested.property('error.message').that.contains('cannot be written').and.contains('ENAMETOOLONG');
  });

  // a folder's mode keeps nobody from writing on Windows
  if (process.platform !== 'win32') {
    for (const before of [ undefined, '{"cases":[]}' ]) {

      it(`are read in a folder that is read-only, and say why they cannot be written: ${before ?? 'none before'}`, async () => {

        // given
        if (before !== undefined) {
          folder.write('order.lambda-tests.json', before);
        }

        const names = readdirSync(folder.path);

        // when
        const [ found, written ] = await whileReadOnly(folder.path, async () => {
          const found = await read();

          return [ found, await write('{"cases":[],"more":1}', found.version) ];
        });

        // then
        expect(found).to.have.property('text', before ?? null);
        expect(written).to.have.nested.property('error.code', 'caseFileUnusable');
        expect(written).to.have.nested.property('error.message').that.matches(/order\.lambda-tests\.json cannot be written \((EACCES|EPERM)\): nothing was changed\. May you write into the folder/);
        expect(readdirSync(folder.path)).to.eql(names);
        expect(await read()).to.eql(found);
      });
    }
  }

  it('are written where somebody has left a lock that seems to be of the future', async () => {

    // given
    const lock = folder.write('order.lambda-tests.json.lock', '1');

    utimesSync(lock, new Date('2100-01-01'), new Date('2100-01-01'));

    // then
    expect(await write('{"cases":[]}', null)).to.have.property('text', '{"cases":[]}');
    expect(readdirSync(folder.path).sort()).to.eql([ 'order.bpmn', 'order.lambda-tests.json' ]);
  });

  for (const text of [ 'no JSON', '[]', '"text"', '' ]) {

    it(`are not ${JSON.stringify(text)}`, async () => {
      expect(await write(text, null)).to.have.nested.property('error.code', 'caseFileUnusable');
      expect(readdirSync(folder.path)).to.eql([ 'order.bpmn' ]);
    });
  }
});
