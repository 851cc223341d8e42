import { execFileSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';

import { expect } from 'chai';

import { projectFunctions } from '../helper/projectFunctions';
import type { ProjectFunctions } from '../helper/projectFunctions';
import { withoutVariables } from '../helper/withoutVariables';

describe('A project in Python', function() {
  this.timeout(60_000);

  let project: ProjectFunctions;

  afterEach(() => project.close());

  it('says how to get awslambdaric where a Python has none', async function() {

    // given
    project = projectFunctions('sam-python');

    try {
      execFileSync('python3', [ '-m', 'venv', '--without-pip', join(project.folder.path, '.venv') ], { stdio: 'pipe', timeout: 120_000 });
    } catch (error) {
      console.warn(`      there is no Python here: ${String(error)}`);
      this.skip();
    }

    // then
    const answer = await project.call('CountFunction');
    const { functions, problems } = await project.discover();

    expect(answer.kind).to.equal('notReady');
    expect(answer).to.have.property('message').that.matches(/has no awslambdaric, .* Install it: .*\.venv\/bin\/python -m pip install awslambdaric$/);
    expect(functions).to.eql([]);
    expect(problems.map(problem => problem.function)).to.eql([ 'CountFunction', 'BrokenFunction' ]);
  });

  it('is led to an environment of its own where only the machine has a Python', async function() {
    if (process.platform === 'win32') {
      this.skip();
    }

    // given
    project = projectFunctions('sam-python');

    const { PATH } = process.env;
    const putBack = withoutVariables([ 'PATH', 'VIRTUAL_ENV' ]);

    chmodSync(project.folder.write('machine/python3', '#!/bin/sh\nexit 3\n'), 0o755);
    process.env.PATH = `${join(project.folder.path, 'machine')}:${PATH}`;

    try {

      // when
      const answer = await project.call('CountFunction');

      // then
      expect(answer).to.have.property('message').that.matches(
        /python3 has no awslambdaric, .* that has it: python3 -m venv \.venv && \.venv\/bin\/python -m pip install awslambdaric$/
      );
    } finally {
      putBack();
    }
  });
});
