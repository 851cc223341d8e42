import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

import { expect } from 'chai';

import { projectFunctions } from '../helper/projectFunctions';
import type { ProjectFunctions } from '../helper/projectFunctions';

describe('A project with a bootstrap', function() {
  this.timeout(60_000);

  let project: ProjectFunctions;

  afterEach(() => project.close());

  // a Go program is built for the system that runs it
  if (process.platform !== 'win32') {
    it('runs a bootstrap in Go', async function() {

      // Go builds its libraries once
      this.timeout(300_000);

      // given
      project = projectFunctions('bootstrap-go');

      const code = join(project.folder.path, 'add');

      expect((await project.discover()).problems).to.have.nested.property('[0].message').that.contains('has no file "bootstrap"').and.contains('build it first');

      try {
        execFileSync('go', [ 'build', '-o', 'bootstrap', '.' ], {
          cwd: code,
          stdio: 'pipe',
          timeout: 240_000,
          env: { ...process.env, GOFLAGS: '-mod=mod' }
        });
      } catch (error) {
        console.warn(`      there is no Go toolchain here: ${String(error).split('\n')[0]}`);
        this.skip();
      }

      // when
      const sum = await project.answer('AddFunction', { a: 2, b: 40 });
      const failure = await project.answer('AddFunction', { a: 'two' });

      // then
      expect(sum.payload).to.eql({ sum: 42 });
      expect(sum.log).to.contain('adding 2 40');
      expect(failure.functionError).to.equal('Unhandled');
      expect(failure.payload).to.have.property('errorType', 'BadInput');
    });
  }
});
