import { expect } from 'chai';

import { localCalls } from './localCalls';

describe('The log of a local function', () => {
  const { call, write } = localCalls();

  it('has what the function wrote, between Lambda\'s own lines', async () => {

    // given
    write('logs.mjs', 'export const handler = () => { console.log("for %s", "you"); console.error("oh"); process.stdout.write("raw\\n"); };');

    // when
    const { log } = await call('logs');

    // then
    expect(log.replace(/\d{4}-\S+Z/g, 'TIME').replace(/[0-9a-f-]{36}/g, 'ID').replace(/[\d.]+ (ms|MB)/g, 'N $1')).to.equal([
      'START RequestId: ID Version: $LATEST',
      'TIME\tID\tINFO\tfor you',
      'TIME\tID\tERROR\toh',
      'raw',
      'END RequestId: ID',
      'REPORT RequestId: ID\tDuration: N ms\tBilled Duration: N ms\tMemory Size: N MB\t'
        + (process.platform === 'linux' ? 'Max Memory Used: N MB\t' : '') + 'Init Duration: N ms\t',
      ''
    ].join('\n'));
  });

  it('is cut to its last 4 KB, however much is written', async () => {

    // given
    write('floods.mjs', 'export const handler = () => { for (let i = 0; i < 50_000; i++) console.log("line " + i); return "done"; };');

    // when
    const { payload, log } = await call('floods');

    // then
    expect(payload).to.equal('done');
    expect(log.length).to.equal(4096);
    expect(log).to.contain('line 49999').and.to.match(/REPORT .*\n$/);
  });
});
