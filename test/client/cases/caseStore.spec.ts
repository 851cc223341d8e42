import { expect } from 'chai';

import { CaseStore } from '../../../client/cases/file/CaseStore';
import type { TestCase } from '../../../connector/cases/CaseFile';
import { writeCaseFile } from '../../../connector/cases/writeCaseFile';
import { caseOf, changed, SharedCaseFile } from './SharedCaseFile';

const DIAGRAM = '/shop/order.bpmn';
const [ ONE, TWO, THREE ] = [ caseOf('one'), caseOf('two'), caseOf('three') ] as const;

describe('store of test cases', function() {
  let file: SharedCaseFile;
  let store: CaseStore;

  beforeEach(async function() {
    file = new SharedCaseFile();
    file.cases = [ ONE, TWO ];
    store = new CaseStore(file);
    await store.open(DIAGRAM);
  });

  const without = (name: string) => (cases: readonly TestCase[]) => cases.filter(testCase => testCase.name !== name);
  const shown = () => store.state.kind === 'ready' ? store.state.cases.map(({ name }) => name) : store.state.kind;

  it('should begin a file where there is none', async function() {

    // given
    file.text = null;
    await store.reload();

    // when
    await store.change('Saved.', cases => [ ...cases, THREE ]);

    // then
    expect(file.names).to.eql([ 'three' ]);
    expect(store.fileName).to.equal('order.lambda-tests.json');
  });

  it('should keep what somebody else has written meanwhile', async function() {

    // when
    file.meanwhile(ONE, TWO, THREE);

    // then
    expect(await store.change('Deleted.', without('one'))).to.be.true;
    expect(file.names).to.eql([ 'two', 'three' ]);
    expect(shown()).to.eql([ 'two', 'three' ]);
  });

  for (const [ whose, kept ] of [ [ 'mine', [ 'two' ] ], [ 'theirs', [ 'one', 'two' ] ], [ 'neither', [ 'one', 'two' ] ] ] as const) {

    it(`should ask where both have changed the same case, and write what is answered: ${whose}`, async function() {

      // given
      file.meanwhile(changed(ONE), TWO);

      const made = store.change('Deleted.', without('one'));

      // when
      await new Promise<void>(resolve => store.subscribe(() => store.question && resolve()));
      expect(file.writes).to.equal(0);
      store.question?.answer(whose);

      // then
      expect(await made).to.equal(whose !== 'neither');
      expect(file.names).to.eql(kept);
      expect(store.question).to.be.undefined;
    });
  }

  it('should write nothing where another diagram is opened while it asks', async function() {

    // given
    file.meanwhile(changed(ONE), TWO);

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
    expect(file.names).to.eql([ 'two', 'three' ]);
  });

  it('should take a change back, and keep what came since', async function() {

    // given
    await store.change('Deleted.', without('one'));
    file.cases = [ TWO, THREE ];

    // when
    await store.undo();

    // then
    expect(file.names).to.have.members([ 'one', 'two', 'three' ]);
    expect(store.lastChange).to.be.undefined;
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
