import { expect } from 'chai';

import { localCalls } from './localCalls';

describe('A Node handler', () => {
  const { call, write } = localCalls();

  for (const [ file, form ] of [
    [ 'folder-mjs/index.mjs', 'export const handler = async event => ({ got: event });' ],
    [ 'folder-js/index.js', 'exports.handler = async event => ({ got: event });' ],
    [ 'folder-cjs/index.cjs', 'module.exports = { handler: event => ({ got: event }) };' ],
    [ 'file-mjs.mjs', 'export function handler(event) { return { got: event }; }' ],
    [ 'file-cjs.cjs', 'exports.handler = (event, context, callback) => setTimeout(() => callback(null, { got: event }), 1);' ]
  ] as const) {

    it(`is found as ${file}`, async () => {

      // given
      write(file, form);

      // when
      const { payload, functionError } = await call(file.replace(/[/.].*$/, ''), { a: 1 });

      // then
      expect(functionError).to.be.undefined;
      expect(payload).to.eql({ got: { a: 1 } });
    });
  }

  it('gets the context of the call', async () => {

    // given
    write('context.mjs', `export const handler = async (event, context) => ({
      ...context, left: context.getRemainingTimeInMillis()
    });`);

    // when
    const { payload, log } = await call('context');

    // then
    expect(payload).to.include({
      functionName: 'context',
      functionVersion: '$LATEST',
      memoryLimitInMB: '128',
      invokedFunctionArn: 'arn:aws:lambda:us-east-1:000000000000:function:context'
    });
    expect(payload.left).to.be.within(1, 50_000);
    expect(log).to.contain(`START RequestId: ${payload.awsRequestId} Version: $LATEST`);
  });

  it('answers null for nothing', async () => {

    // given
    write('nothing.mjs', 'export const handler = async () => {};');

    // then
    expect((await call('nothing')).text).to.equal('null');
  });

  it('answers null when it never answers and nothing is left to do', async () => {

    // given
    write('never.mjs', 'export const handler = () => new Promise(() => {});');

    // then
    expect((await call('never')).text).to.equal('null');
  });

  it('that throws is told as an unhandled error, with its trace', async () => {

    // given
    write('throws.mjs', 'export const handler = () => { throw new TypeError("no such order"); };');

    // when
    const { functionError, payload } = await call('throws');

    // then
    expect(functionError).to.equal('Unhandled');
    expect(payload).to.include({ errorType: 'TypeError', errorMessage: 'no such order' });
    expect(payload.trace[0]).to.equal('TypeError: no such order');
  });

  it('that rejects with something else than an error is told by its type', async () => {

    // given
    write('rejects.mjs', 'export const handler = async () => { throw "sold out"; };');

    // then
    expect((await call('rejects')).payload).to.eql({ errorType: 'string', errorMessage: 'sold out', trace: [] });
  });

  it('that gives an error to its callback is told as that error', async () => {

    // given
    write('callback-error.cjs', 'exports.handler = (event, context, callback) => callback(new Error("no"));');

    // then
    expect((await call('callback-error')).payload).to.include({ errorType: 'Error', errorMessage: 'no' });
  });

  it('whose answer has no JSON is told as an error', async () => {

    // given
    write('circular.mjs', 'export const handler = () => { const one = {}; one.one = one; return one; };');

    // then
    expect((await call('circular')).payload).to.include({ errorMessage: 'Unable to stringify response body' });
  });

  it('that throws later, outside of its promise, ends its process and is told', async () => {

    // given
    write('late.mjs', `let calls = 0;
      export const handler = async () => {
        if (++calls === 1) { setTimeout(() => { throw new Error('late'); }); await new Promise(() => {}); }
      };`);

    // then
    expect((await call('late')).payload).to.include({ errorType: 'Error', errorMessage: 'late' });
    expect((await call('late')).payload).to.include({ errorType: 'Error', errorMessage: 'late' });
  });

  it('that exits is told with its status, and starts anew', async () => {

    // given
    write('exits.mjs', 'export const handler = event => event.exit ? process.exit(3) : "fine";');
    await call('exits');

    // when
    const { functionError, payload } = await call('exits', { exit: true });

    // then
    expect(functionError).to.equal('Unhandled');
    expect(payload.errorType).to.equal('Runtime.ExitError');
    expect(payload.errorMessage).to.match(/Runtime exited with error: exit status 3$/);
    expect((await call('exits')).payload).to.equal('fine');
  });

  it('that answers more than 6 MB is told so', async () => {

    // given
    write('large.mjs', 'export const handler = () => "x".repeat(6_300_000);');

    // then
    expect((await call('large')).payload).to.eql({
      errorType: 'Function.ResponseSizeTooLarge',
      errorMessage: 'Response payload size exceeded maximum allowed payload size (6291556 bytes).'
    });
  });

  it('that answers just below 6 MB is heard', async () => {

    // given
    write('nearly.mjs', 'export const handler = () => "x".repeat(6_000_000);');

    // then
    expect((await call('nearly')).payload).to.have.length(6_000_000);
  });

  it('that does not parse is told as Lambda does', async () => {

    // given
    write('broken.mjs', 'export const handler = () => {');

    // then
    expect((await call('broken')).payload.errorType).to.equal('Runtime.UserCodeSyntaxError');
  });

  it('that imports what is not there is told as Lambda does', async () => {

    // given
    write('imports.mjs', 'import "./missing.mjs"; export const handler = () => 1;');

    // when
    const { functionError, payload } = await call('imports');

    // then
    expect(functionError).to.equal('Unhandled');
    expect(payload.errorType).to.equal('Runtime.ImportModuleError');
    expect(payload.errorMessage).to.contain('missing.mjs');
  });

  it('that is not exported is told as Lambda does', async () => {

    // given
    write('unnamed.mjs', 'export const handle = () => 1;');

    // then
    expect((await call('unnamed')).payload).to.include({
      errorType: 'Runtime.HandlerNotFound',
      errorMessage: 'unnamed.handler is undefined or not exported'
    });
  });
});
