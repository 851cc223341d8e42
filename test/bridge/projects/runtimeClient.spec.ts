import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

import { expect } from 'chai';

import { projectFunctions } from '../helper/projectFunctions';
import type { ProjectFunctions } from '../helper/projectFunctions';

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
});
