import { expect } from 'chai';

import { localCalls } from './localCalls';

describe('A bootstrap', () => {
  const { call, write } = localCalls();

  // a file is run by its first line on POSIX systems only
  if (process.platform !== 'win32') {
    it('of any language speaks the Runtime API itself', async () => {

      // given
      write('shell/bootstrap', [
        '#!/usr/bin/env node',
        'const api = `http://${process.env.AWS_LAMBDA_RUNTIME_API}/2018-06-01/runtime/invocation`;',
        '(async () => {',
        '  for (;;) {',
        '    const next = await fetch(`${api}/next`);',
        '    const id = next.headers.get("lambda-runtime-aws-request-id");',
        '    console.log("plain output");',
        '    await fetch(`${api}/${id}/response`, { method: "POST", body: JSON.stringify({ heard: await next.json() }) });',
        '  }',
        '})();'
      ].join('\n'));

      // when
      const first = await call('shell', { a: 1 });
      const second = await call('shell', { a: 2 });

      // then
      expect([ first.payload, second.payload ]).to.eql([ { heard: { a: 1 } }, { heard: { a: 2 } } ]);
      expect(first.log).to.contain('plain output');
    });

    it('with AWS\'s runtime client for Rust is told a whole URL, which is all that one can read', async () => {

      // given a program that has that client's words, and reads the address as that does
      write('rust/bootstrap', [
        '#!/usr/bin/env node',
        `// ${'x'.repeat(1_048_576)}`,
        'const unreadable = "Unable to convert to URL";',
        'const text = process.env.AWS_LAMBDA_RUNTIME_API;',
        'if (!/^(http:\\/\\/)[^/]+\\/|^[^/]+$/.test(text)) { throw new Error(unreadable); }',
        'const base = text.includes("://") ? text : `http://${text}`;',
        '(async () => {',
        '  const next = await fetch(`${base}/2018-06-01/runtime/invocation/next`);',
        '  const id = next.headers.get("lambda-runtime-aws-request-id");',
        '  await fetch(`${base}/2018-06-01/runtime/invocation/${id}/response`, { method: "POST", body: JSON.stringify({ heard: await next.json() }) });',
        '})();'
      ].join('\n'));

      // then
      expect(await call('rust', { a: 1 })).to.deep.include({ payload: { heard: { a: 1 } } });
    });

    it('may be a shell script', async () => {

      // given
      write('script/bootstrap', [
        '#!/bin/sh',
        'echo "no runtime here" >&2',
        'exit 7'
      ].join('\n'));

      // when
      const { payload, log } = await call('script');

      // then
      expect(payload.errorMessage).to.match(/exit status 7$/);
      expect(log).to.contain('no runtime here');
    });

    it('that cannot be run is told so', async () => {

      // given
      write('unrunnable/bootstrap', '#!/no/such/program\n');

      // then
      expect((await call('unrunnable')).payload.errorType).to.equal('Runtime.InvalidEntrypoint');
    });
  }
});
