import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { expect } from 'chai';

import { ownExample } from '../../playground/server/ownExample';
import { temporaryFolder } from '../bridge/helper/temporaryFolder';

const EXAMPLES = 'resources/examples';

describe('the playground\'s example', function() {
  const temporary = temporaryFolder();
  const cases = path.join(temporary.path, 'example/order-process.lambda-tests.json');

  after(() => temporary.remove());

  it('is a copy, whose cases stay from start to start and change no file of the repository', async function() {

    // when
    const diagram = await ownExample(EXAMPLES, path.join(temporary.path, 'example'));

    // then
    expect(diagram).to.equal(path.join(temporary.path, 'example/order-process.bpmn'));
    expect(readFileSync(diagram, 'utf8')).to.equal(readFileSync(`${EXAMPLES}/order-process.bpmn`, 'utf8'));
    expect(readFileSync(cases, 'utf8')).to.equal(readFileSync(`${EXAMPLES}/order-process.lambda-tests.json`, 'utf8'));

    // given
    writeFileSync(cases, '{}');
    writeFileSync(diagram, '<old/>');

    // when
    await ownExample(EXAMPLES, path.join(temporary.path, 'example'));

    // then
    expect(readFileSync(cases, 'utf8')).to.equal('{}');
    expect(readFileSync(diagram, 'utf8')).not.to.equal('<old/>');
  });
});
