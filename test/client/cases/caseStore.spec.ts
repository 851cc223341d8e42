import { expect } from 'chai';

import type { CaseFileAnswer, WriteCasesRequest } from '../../../bridge/protocol';
import type { BridgeAnswer } from '../../../client/bridgeClient/BridgeClient';
import { bridgeFailure } from '../../../client/bridgeClient/bridgeFailure';
import { CaseStore } from '../../../client/cases/file/CaseStore';
import type { TestCase } from '../../../connector/cases/CaseFile';
import { readCaseFile } from '../../../connector/cases/readCaseFile';
import { writeCaseFile } from '../../../connector/cases/writeCaseFile';

const DIAGRAM = '/shop/order.bpmn';
const [ ONE, TWO, THREE ] = [ 'one', 'two', 'three' ].map(name => caseOf(name)) as [TestCase, TestCase, TestCase];

/** A file and those who change it, in place of the bridge. */
class SharedFile {
  text: string | null = null;
  writes = 0;

  /** What somebody else does just before something is written. */
  beforeWrite: () => void = () => undefined;

  /** What is waited for before a read is answered, with what was there when it was asked. */
  reading: Promise<void> = Promise.resolve();

  get cases(): TestCase[] {
    const read = readCaseFile(this.text ?? '');

    return read.kind === 'file' ? read.file.cases : [];
  }

  set cases(cases: TestCase[]) {
    this.text = writeCaseFile({ cases });
  }

  async readCases(): Promise<BridgeAnswer<CaseFileAnswer>> {
    const value = { text: this.text, version: this.text };

    await this.reading;

    return { kind: 'answer', value };
  }

  async writeCases({ text, version }: WriteCasesRequest): Promise<BridgeAnswer<CaseFileAnswer>> {
    this.beforeWrite();

    if (version !== this.text) {
      return bridgeFailure('refused', 'changed', 'caseFileChanged');
    }

    this.text = text;
    this.writes++;

    return { kind: 'answer', value: { text, version: text } };
  }
}

describe('store of test cases', function() {
  let file: SharedFile;
  let store: CaseStore;

  beforeEach(async function() {
    file = new SharedFile();
    file.cases = [ ONE, TWO ];
    store = new CaseStore(file);
    await store.open(DIAGRAM);
  });

  const without = (name: string) => (cases: readonly TestCase[]) => cases.filter(testCase => testCase.name !== name);
  const shown = () => store.state.kind === 'ready' ? store.state.cases.map(({ name }) => name) : store.state.kind;
  const names = () => file.cases.map(({ name }) => name);

  /** Somebody else writes once, just before I do. */
  function meanwhile(...cases: TestCase[]): void {
    file.beforeWrite = () => {
      file.beforeWrite = () => undefined;
      file.cases = cases;
    };
  }

  it('should begin a file where there is none', async function() {

    // given
    file.text = null;
    await store.reload();

    // when
    await store.change('Saved.', cases => [ ...cases, THREE ]);

    // then
    expect(names()).to.eql([ 'three' ]);
    expect(store.fileName).to.equal('order.lambda-tests.json');
  });

  it('should keep what somebody else has written meanwhile', async function() {

    // when
    meanwhile(ONE, TWO, THREE);

    // then
    expect(await store.change('Deleted.', without('one'))).to.be.true;
    expect(names()).to.eql([ 'two', 'three' ]);
    expect(shown()).to.eql([ 'two', 'three' ]);
  });

  for (const [ whose, kept ] of [ [ 'mine', [ 'two' ] ], [ 'theirs', [ 'one', 'two' ] ], [ 'neither', [ 'one', 'two' ] ] ] as const) {

    it(`should ask where both have changed the same case, and write what is answered: ${whose}`, async function() {

      // given
      meanwhile(changed(ONE), TWO);

      const made = store.change('Deleted.', without('one'));

      // when
      await new Promise<void>(resolve => store.subscribe(() => store.question && resolve()));
      expect(file.writes).to.equal(0);
      store.question?.answer(whose);

      // then
      expect(await made).to.equal(whose !== 'neither');
      expect(names()).to.eql(kept);
      expect(store.question).to.be.undefined;
    });
  }

  it('should write nothing where another diagram is opened while it asks', async function() {

    // given
    meanwhile(changed(ONE), TWO);

    const made = store.change('Deleted.', without('one'));

    await new Promise<void>(resolve => store.subscribe(() => store.question && resolve()));

    // when
    await store.open('/shop/other.bpmn');

    // then
    expect(await made).to.be.false;
    expect(file.writes).to.equal(0);
  });

  it('should give up where somebody else writes again and again', async function() {

    // given
    let count = 0;

    file.beforeWrite = () => {
      file.cases = [ ONE, TWO, caseOf(`${count++}`) ];
    };

    // then
    expect(await store.change('Deleted.', without('one'))).to.be.false;
    expect(store.problem).to.contain('again and again');
    expect(file.writes).to.equal(0);
  });

  it('should write nothing over a file that somebody else has broken', async function() {

    // given
    file.text = 'broken';

    // then
    expect(await store.change('Deleted.', without('one'))).to.be.false;
    expect(store.problem).to.contain('Nothing was written over it').and.contain('line 1');
    expect(file.text).to.equal('broken');
    expect(shown()).to.eql([ 'one', 'two' ]);
  });

  it('should make changes one after the other, each of what there was when it began', async function() {

    // when
    await Promise.all([ store.change('Deleted.', without('one')), store.change('Saved.', cases => [ ...cases, THREE ]) ]);

    // then
    expect(names()).to.eql([ 'two', 'three' ]);
  });

  it('should take a change back, and keep what came since', async function() {

    // given
    await store.change('Deleted.', without('one'));
    file.cases = [ TWO, THREE ];

    // when
    await store.undo();

    // then
    expect(names()).to.have.members([ 'one', 'two', 'three' ]);
    expect(store.lastChange).to.be.undefined;
  });

  describe('that puts a case in the place of another', function() {
    const FIRST = caseOf('first');
    const readOne = () => store.state.kind === 'ready' ? store.state.cases[0]! : ONE;
    const rename = () => store.replace('Renamed.', new Map([ [ readOne(), FIRST ] ]));
    let replaced: string[];

    beforeEach(async function() {
      replaced = [];
      store = new CaseStore(file, (was, now) => replaced.push(`${was.name} by ${now.name}, ${names().join()}`));
      await store.open(DIAGRAM);
    });

    it('should tell so once it is made, and know the latest', async function() {

      // given
      const one = readOne();

      // when
      void rename();

      // then
      expect(replaced).to.eql([]);
      expect(await store.latest(one)).to.equal(FIRST);
      expect(replaced).to.eql([ 'one by first, first,two' ]);
    });

    it('should go back, and on again', async function() {

      // given
      const one = readOne();
      await rename();

      // when
      await store.undo();

      // then
      expect(replaced.at(-1)).to.equal('first by one, one,two');
      expect(await store.latest(FIRST)).to.equal(await store.latest(one)).and.to.have.property('name', 'one');

      // when
      await rename();

      // then
      expect(await store.latest(one)).to.have.property('name', 'first');
    });

    it('should know nothing latest of what was deleted', async function() {

      // given
      const one = readOne();
      await rename();

      // when
      await store.change('Deleted.', without('first'));

      // then
      expect(await store.latest(one)).to.be.undefined;
    });

    it('should tell nothing where it is not made', async function() {

      // given
      file.beforeWrite = () => file.text = 'broken';

      // when
      await rename();

      // then
      expect(replaced).to.eql([]);
    });

    it('should tell nothing where somebody else has deleted it, and that is taken', async function() {

      // given
      meanwhile(TWO);

      // when
      const made = store.replace('Changed.', new Map([ [ readOne(), changed(ONE) ] ]));

      await new Promise<void>(resolve => store.subscribe(() => store.question && resolve()));
      store.question?.answer('theirs');
      await made;

      // then
      expect(names()).to.eql([ 'two' ]);
      expect(replaced).to.eql([]);
    });
  });

  it('should not go back to what was read before a change', async function() {

    // given
    let answer = (): void => undefined;

    file.reading = new Promise(resolve => (answer = resolve));

    const reload = store.reload();

    file.reading = Promise.resolve();

    // when
    await store.change('Deleted.', without('one'));
    answer();
    await reload;

    // then
    expect(shown()).to.eql([ 'two' ]);
  });

  it('should keep line ends and byte order mark', async function() {

    // given
    file.text = `\uFEFF${writeCaseFile({ cases: [ ONE, TWO ] }).replaceAll('\n', '\r\n')}`;
    await store.reload();

    // when
    await store.change('Deleted.', without('one'));

    // then
    expect(file.text).to.match(/^\uFEFF\{\r\n/).and.not.match(/[^\r]\n/);
  });

  for (const [ what, text, message ] of [
    [ 'no JSON', '{\n  "cases": [,]\n}', /line 2, column 13/ ],
    [ 'of a later version', '{ "version": 2, "cases": [] }', /version 2/ ],
    [ 'with a key of AWS', JSON.stringify({ version: 1, cases: [ { ...ONE, variables: { key: 'AKIA2OGYBAH6QLWMNT5Z' } } ] }), /AWS access key/ ],
    [ 'with a name twice', JSON.stringify({ version: 1, cases: [ ONE, ONE ] }), /Two cases/ ]
  ] as const) {

    it(`should say what is wrong with a file that is ${what}, and change nothing`, async function() {

      // given
      file.text = text;

      // when
      await store.reload();

      // then
      expect(store.state).to.have.property('kind', 'broken');
      expect(store.state).to.have.property('message').that.matches(message);
      expect(await store.change('Deleted.', without('one'))).to.be.false;
      expect(file.text).to.equal(text);
    });
  }
});

function caseOf(name: string): TestCase {
  return { name, task: 'Charge', variables: {}, expect: { verdict: 'completed' } };
}

function changed(testCase: TestCase): TestCase {
  return { ...testCase, expect: { verdict: 'incident' } };
}
