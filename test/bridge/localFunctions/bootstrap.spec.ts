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
