import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from 'chai';

import { PROJECT } from './support/packedPlugin';

const CHANGELOG = '# Changelog\n\n## Unreleased\n\n* new\n\n## 0.2.0\n\n* `FEAT`: this\n* `FIX`: that\n\n## 0.1.0\n\n* old\n\n## 0.0.1\n';

describe('package - release notes', function() {
  let releaseNotes: (changelog: string, version: string) => string;

  before(async function() {
    const module = pathToFileURL(join(PROJECT, 'scripts/package/releaseNotes.mjs')).href;

    ({ releaseNotes } = await import(module) as { releaseNotes: typeof releaseNotes });
  });

  it('should be what the CHANGELOG says of the version', function() {
    expect(releaseNotes(CHANGELOG, '0.2.0')).to.equal('* `FEAT`: this\n* `FIX`: that\n');
    expect(releaseNotes(CHANGELOG, '0.1.0')).to.equal('* old\n');
  });

  for (const version of [ '0.3.0', '0.2', '0.0.1' ]) {

    it(`should be missed for ${version}`, function() {
      expect(() => releaseNotes(CHANGELOG, version)).to.throw(`nothing below "## ${version}"`);
    });
  }
});
