import { symlinkSync } from 'node:fs';
import { join } from 'node:path';

import { expect } from 'chai';

import { projectSuite } from '../helper/projectFunctions';
import { PYTHON_MS, pythonWithClient } from '../helper/pythonWithClient';

describe('A SAM project in Python', function() {
  this.timeout(60_000);

  const project = projectSuite('sam-python');

  beforeEach(function() {
    this.timeout(PYTHON_MS);

    const python = pythonWithClient();

    if (python.kind === 'absent') {
      console.warn(`      awslambdaric cannot be had here: ${python.reason}`);
      this.skip();
    } else {
      symlinkSync(python.folder, join(project.folder.path, '.venv'), 'junction');
    }
  });

  it('runs by AWS\'s own runtime client, and is kept warm', async () => {

    // when
    const first = await project.answer('CountFunction', { items: [ 1, 2, 3 ] });
    const second = await project.answer('CountFunction', { items: [] });

    // then
    expect(first.payload).to.eql({ count: 3, currency: 'EUR', arn: 'arn:aws:lambda:us-east-1:000000000000:function:CountFunction', calls: 1 });
    expect(second.payload).to.include({ count: 0, calls: 2 });
    expect(first.log).to.contain('counting [1, 2, 3]').and.contain('Init Duration');
    expect(second.log).not.to.contain('Init Duration');
  });

  it('that raises is told with its type and trace', async () => {

    // when
    const { payload, functionError } = await project.answer('CountFunction', { fail: true });

    // then
    expect(functionError).to.equal('Unhandled');
    expect(payload).to.include({ errorType: 'ValueError', errorMessage: 'no such order' });
  });

  it('that cannot be imported is told as Lambda does', async () => {

    // when
    const { payload, functionError } = await project.answer('BrokenFunction');

    // then
    expect(functionError).to.equal('Unhandled');
    expect(payload).to.have.property('errorType', 'Runtime.ImportModuleError');
    expect(payload).to.have.property('errorMessage').that.contains('no_such_module');
  });
});
