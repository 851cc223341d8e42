import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

import { expect } from 'chai';

import { projectFunctions } from '../helper/projectFunctions';
import type { ProjectFunctions } from '../helper/projectFunctions';

describe('A project with a bootstrap', function() {
  this.timeout(60_000);

  let project: ProjectFunctions;

  afterEach(() => project.close());

  const LANGUAGES = [
    { language: 'Go', fixture: 'bootstrap-go', build: [ 'go', 'build', '-o', 'bootstrap', '.' ], environment: { GOFLAGS: '-mod=mod' } },
    { language: 'Rust', fixture: 'bootstrap-rust', build: [ 'cargo', 'build', '--release', '--offline' ], environment: {} }
  ];

  // a program is built for the system that runs it
  for (const { language, fixture, build: [ tool = '', ...args ], environment } of process.platform === 'win32' ? [] : LANGUAGES) {
    it(`runs a bootstrap in ${language}`, async function() {

      // a toolchain builds its libraries once
      this.timeout(300_000);

      // given
      project = projectFunctions(fixture);
      expect((await project.discover()).problems).to.have.nested.property('[0].message').that.matches(/"bootstrap"|target\/release/);

      try {
        execFileSync(tool, args, {
          cwd: join(project.folder.path, 'add'), stdio: 'pipe', timeout: 240_000, env: { ...process.env, ...environment }
        });
      } catch (error) {
        console.warn(`      there is no ${language} toolchain here: ${String(error).split('\n')[0]}`);
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
