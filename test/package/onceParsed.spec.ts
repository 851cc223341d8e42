import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';

const DIST = join(__dirname, '../../dist');

/** How webpack's modules are written once they are minified: as V8 reads them twice, and once. */
const TWICE = /[{,]\d+\([\w$,]*\)\{/;
const ONCE = /[{,]\d+:\(function\([\w$,]*\)\{/;

describe('package - modules of the client', function() {

  for (const file of [ 'client.js', 'client.run.js', 'client.wide.js' ]) {
    it(`should be read once where ${file} is loaded`, function() {

      // when
      const text = readFileSync(join(DIST, file), 'utf8');

      // then
      expect(text).to.match(ONCE);
      expect(text).not.to.match(TWICE);
    });
  }
});
