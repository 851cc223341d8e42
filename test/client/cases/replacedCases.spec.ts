import { expect } from 'chai';

import { CaseStore } from '../../../client/cases/file/CaseStore';
import { caseOf, changed, SharedCaseFile } from './SharedCaseFile';

const [ ONE, TWO ] = [ caseOf('one'), caseOf('two') ] as const;

describe('store of test cases that puts a case in the place of another', function() {
  const FIRST = caseOf('first');
  const readOne = () => store.state.kind === 'ready' ? store.state.cases[0]! : ONE;
  const rename = () => store.replace('Renamed.', new Map([ [ readOne(), FIRST ] ]));
  let file: SharedCaseFile;
  let store: CaseStore;
  let replaced: string[];

  beforeEach(async function() {
    file = new SharedCaseFile();
    file.cases = [ ONE, TWO ];
    replaced = [];
    store = new CaseStore(file, (was, now) => replaced.push(`${was.name} by ${now.name}, ${file.names.join()}`));
    await store.open('/shop/order.bpmn');
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
    await store.change('Deleted.', cases => cases.filter(({ name }) => name !== 'first'));

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
    file.meanwhile(TWO);

    // when
    const made = store.replace('Changed.', new Map([ [ readOne(), changed(ONE) ] ]));

    await new Promise<void>(resolve => store.subscribe(() => store.question && resolve()));
    store.question?.answer('theirs');
    await made;

    // then
    expect(file.names).to.eql([ 'two' ]);
    expect(replaced).to.eql([]);
  });
});
