import { expect } from 'chai';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { casesFolder, GOOD, namesIn } from './casesFolder';

describe('shards of lambda-task test', () => {
  const folder = casesFolder();
  const { test, write } = folder;

  it('shares cases out among shards, each to just one', async () => {
    // given
    const names = Array.from({ length: 10 }, (_, index) => `case ${index}`);

    await write(...names.map(name => ({ ...GOOD, name })));

    // when
    const parts = await Promise.all([ '1/3', '2/3', '3/3' ].map(async shard => namesIn(await test('--shard', shard, '--json'))));

    // then
    expect(parts.flat().sort()).to.eql(names);
    expect(parts.map(({ length }) => length)).to.eql([ 4, 3, 3 ]);
    expect(namesIn(await test('--shard', '2/3', '--json'))).to.eql(parts[1]);
  });

  it('balances shards by the last durations', async () => {
    // given
    await write(...[ 'long', 'a', 'b', 'c' ].map(name => ({ ...GOOD, name })));
    await writeFile(join(folder.path, 'times.json'), JSON.stringify(Object.fromEntries(
      [ [ 'long', 90 ], [ 'a', 30 ], [ 'b', 30 ], [ 'c', 30 ] ].map(([ name, ms ]) => [ JSON.stringify([ 'order-process.lambda-tests.json', 'ReleaseStock', name ]), ms ])
    )));

    const times = await readFile(join(folder.path, 'times.json'), 'utf8');

    // when
    const parts = [];

    for (const shard of [ '1/2', '2/2' ]) {
      parts.push(namesIn(await test('--shard', shard, '--durations', 'times.json', '--json')));
    }

    // then
    expect(parts).to.eql([ [ 'long' ], [ 'a', 'b', 'c' ] ]);
    expect(await readFile(join(folder.path, 'times.json'), 'utf8'), 'parts that begin later balance otherwise').to.equal(times);
  });

  it('keeps how long cases took where all of them run', async () => {
    // given
    await write(GOOD, { ...GOOD, name: 'other' });

    // when
    await test('--durations', 'kept/times.json', '--only', 'puts');
    await test('--durations', 'kept/times.json', '--only', 'other');

    // then
    const times: object = JSON.parse(await readFile(join(folder.path, 'kept/times.json'), 'utf8'));

    expect(Object.keys(times).map(key => JSON.parse(key)[2])).to.eql([ 'other', 'puts the goods back' ]);
    expect(Object.values(times).every(ms => Number.isInteger(ms))).to.be.true;
  });
});
