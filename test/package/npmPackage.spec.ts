import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect } from 'chai';

import { BUILD_TIMEOUT, NAME, packedPlugin, PROJECT } from './support/packedPlugin';
import { filesBelow } from './support/filesBelow';
import { runNpm } from './support/runNpm';
import { temporaryFolder } from './support/temporaryFolder';

describe('package - what npm gets', function() {
  this.timeout(120000);

  let folder: string;

  /** Packed, and installed in an empty folder without a registry. */
  before(async function() {
    this.timeout(BUILD_TIMEOUT);
    await packedPlugin();

    const packed = temporaryFolder();

    await runNpm([ 'pack', '--ignore-scripts', '--pack-destination', packed ], PROJECT);
    folder = temporaryFolder();
    await runNpm([ 'init', '-y' ], folder);
    await runNpm([ 'install', '--offline', '--no-audit', '--no-fund', join(packed, readdirSync(packed)[0] ?? '') ], folder);
  });

  it('should bring the command line, its examples and schemas, and no part of the Modeler', function() {

    // when
    const files = filesBelow(join(folder, 'node_modules', NAME));

    // then
    expect(files).to.include.members([ 'dist/lambda-task.js', 'dist/run-thread.js', 'dist/function-runtime.js', 'resources/schemas/lambda-tests.v1.schema.json' ]);
    expect(files.filter(file => /client|dist\/main\.js|playground|index\.js$|\.css$|\.tsx?$|\.map$/.test(file) && !file.startsWith('resources/examples/'))).to.eql([]);
  });

  it('should need no other package', function() {
    expect(readdirSync(join(folder, 'node_modules')).filter(name => !name.startsWith('.'))).to.eql([ basename(NAME) ]);
  });

  it('should run a task with npx', async function() {

    // when
    const { code, stdout } = await runNpm([ 'exec', '--offline', '--no', '--', 'lambda-task', 'run', `node_modules/${NAME}/resources/examples/order-process.bpmn`, '-t', 'PriceOrder', '--json' ], folder);

    // then
    expect(code).to.equal(0);
    expect(JSON.parse(stdout)).to.have.nested.property('verdict.kind', 'completed');
  });

  it('should run the example\'s test cases with npx', async function() {

    // when
    const { code, stdout } = await runNpm([ 'exec', '--offline', '--no', '--', 'lambda-task', 'test', `node_modules/${NAME}/resources/examples/order-process.bpmn` ], folder);

    // then
    expect(stdout).to.contain('100% of the outcomes of tasks are shown');
    expect(code).to.equal(0);
  });
});
