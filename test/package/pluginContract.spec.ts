import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire, isBuiltin } from 'node:module';
import { join } from 'node:path';
import { expect } from 'chai';

import { callsIn } from './support/callsIn';
import { BUILD_TIMEOUT, packedPlugin, type PackedPlugin } from './support/packedPlugin';
import { runNode } from './support/runNode';
import { temporaryFolder } from './support/temporaryFolder';

const MODELER_MAIN = join(__dirname, 'support/modelerMain.js');

describe('package - what Camunda Modeler asks of a plugin', function() {
  let plugin: PackedPlugin;

  before(async function() {
    this.timeout(BUILD_TIMEOUT);
    plugin = await packedPlugin();
  });

  it('should describe itself by a name and files that are there', function() {

    // when
    const { name, ...files } = loadDescriptor(plugin.folder);

    // then
    expect(name).to.equal('AWS Lambda Connector');
    expect(files).to.have.all.keys('script', 'style', 'menu');
    expect(Object.values(files).filter(file => !existsSync(join(plugin.folder, String(file))))).to.eql([]);
  });

  it('should bring bundles that need nothing but Node and Electron', function() {

    // when
    const loaded = bundles(plugin.folder).flatMap(({ file, code }) => callsIn(code)
      .filter(({ callee }) => callee === 'require' || callee === 'import')
      .map(({ text }) => ({ file, text })));

    // webpack loads its own chunks by a computed name
    const strangers = loaded.filter(({ text }) => text !== undefined && text !== 'electron' && !isBuiltin(text));

    // then
    expect(loaded).to.deep.include({ file: 'main.js', text: 'electron' });
    expect(strangers).to.eql([]);
  });

  it('should bring a client that makes no code from text', function() {

    // when
    const callees = callsIn(readFileSync(join(plugin.folder, 'dist/client.js'), 'utf8')).map(({ callee }) => callee);

    // then
    expect(callees).not.to.be.empty;
    expect(callees).not.to.include.oneOf([ 'eval', 'Function' ]);
  });

  it('should give the menu its entries', async function() {

    // when
    const { labels } = await startMain(plugin.folder);

    // then
    expect(labels).to.include('Restart the bridge');
  });

  it('should start the bridge from the packed files', async function() {

    // when
    const { state, health } = await startMain(plugin.folder);

    // then
    expect(state).to.have.property('kind', 'ready');
    expect(health).to.equal(200);
  });

  it('should run a task of the packed example', async function() {
    this.timeout(60000);

    // when
    const { code, stdout, stderr } = await runNode([
      join(plugin.folder, 'dist/lambda-task.js'),
      'run', join(plugin.folder, 'resources/examples/order-process.bpmn'),
      '--task', 'PriceOrder', '--target', 'local', '--json'
    ], {
      cwd: temporaryFolder(),
      env: { HOME: temporaryFolder() }
    });

    // then
    expect(stderr).to.equal('');
    expect(code).to.equal(0);
    expect(JSON.parse(stdout)).to.have.nested.property('verdict.kind', 'completed');
  });
});

function loadDescriptor(folder: string): Record<string, unknown> {
  return createRequire(join(folder, 'index.js'))(folder);
}

function bundles(folder: string): Array<{ file: string; code: string }> {
  const dist = join(folder, 'dist');

  return readdirSync(dist)
    .filter(file => file.endsWith('.js'))
    .map(file => ({ file, code: readFileSync(join(dist, file), 'utf8') }));
}

/** The plugin in a main process of its own, from its menu to the bridge's first answer. */
async function startMain(folder: string): Promise<Record<string, unknown>> {
  const { code, stdout, stderr } = await runNode([ MODELER_MAIN, folder ], {
    cwd: temporaryFolder(),
    env: { HOME: temporaryFolder() }
  });

  expect(stderr).to.equal('');
  expect(code).to.equal(0);

  return JSON.parse(stdout);
}
