import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect } from 'chai';

import { BUILD_TIMEOUT, NAME, packBuilt, packedPlugin, unpack, type PackedPlugin } from './support/packedPlugin';
import { projectCopy } from './support/projectCopy';
import { runNode } from './support/runNode';

describe('package - the zip', function() {
  this.timeout(60000);

  let plugin: PackedPlugin;

  before(async function() {
    this.timeout(BUILD_TIMEOUT);
    plugin = await packedPlugin();
  });

  it('should be named after the plugin and its version', function() {
    expect(plugin.zip).to.match(new RegExp(`[\\\\/]${NAME}-\\d+\\.\\d+\\.\\d+\\.zip$`));
  });

  it('should hold one folder', function() {
    expect(plugin.entries.map(entry => entry.split('/')[0])).to.satisfy((names: string[]) => names.every(name => name === NAME));
  });

  it('should hold what an installed plugin needs', function() {
    expect(plugin.entries.map(inPlugin)).to.include.members([
      'index.js', 'package.json', 'README.md', 'CHANGELOG.md', 'LICENSE',
      'dist/client.js', 'dist/main.js', 'dist/bridge.js', 'dist/run-thread.js', 'dist/function-runtime.js', 'dist/lambda-task.js',
      'resources/style.css', 'resources/icon.svg',
      'resources/examples/order-process.bpmn', 'resources/examples/functions/price-order/index.mjs'
    ]);
  });

  it('should keep small what the Modeler\'s window loads at first', function() {
    expect(gzipSync(readFileSync(join(plugin.folder, 'dist/client.js'))).length).to.be.below(60 * 1024);
  });

  it('should hold nothing else', function() {

    // given
    const known = /^(index\.js|package\.json|README\.md|CHANGELOG\.md|LICENSE|dist\/[\w.-]+\.(js|js\.LICENSE\.txt|licenses\.txt)|resources\/(style\.css|icon\.svg|(examples|schemas)\/.+))$/;

    // then
    expect(plugin.entries.map(inPlugin).filter(file => !known.test(file) || file.includes('playground'))).to.eql([]);
  });

  it('should bring the licences of the packages that are in its bundles', function() {

    // when
    const licences = readFileSync(join(plugin.folder, 'dist/bridge.licenses.txt'), 'utf8');

    // then
    expect(licences).to.match(/@aws-sdk\/client-lambda.*\n\n\s*Apache License/).and.match(/lossless-json\n\nThe MIT License/);
  });

  it('should be the same for the same files, whenever and wherever it is made', async function() {

    // given
    const project = projectCopy();

    // when
    const [ one, other ] = [ await packBuilt(project, { TZ: 'Asia/Tokyo' }), await packBuilt(project, { TZ: 'America/Lima' }) ];

    // then
    expect(readFileSync(one).equals(readFileSync(other))).to.be.true;
  });

  it('should hold its files in the order of their paths', function() {
    expect(plugin.entries).to.eql([ ...plugin.entries ].sort());
  });

  it('should keep a bootstrap executable, whatever it was', async function() {

    // given
    const project = projectCopy();
    const file = 'resources/examples/functions/greet/bootstrap';

    mkdirSync(join(project, file, '..'), { recursive: true });
    writeFileSync(join(project, file), '#!/bin/sh\n', { mode: 0o644 });

    // when
    const { modes } = await unpack(await packBuilt(project));

    // then
    expect(modes.get(`${NAME}/${file}`)).to.equal(0o755);
    expect(modes.get(`${NAME}/index.js`)).to.equal(0o644);
  });

  it('should leave pictures, hidden files and what earlier builds left', async function() {

    // given
    const project = projectCopy();

    mkdirSync(join(project, 'resources/screenshots'), { recursive: true });
    writeFileSync(join(project, 'resources/screenshots/panel.png'), '');
    writeFileSync(join(project, 'resources/examples/functions/.env'), 'TOKEN=private');
    writeFileSync(join(project, 'dist/bridge.stale.js'), '');

    // when
    const { entries } = await unpack(await packBuilt(project));

    // then
    expect(entries.filter(entry => /screenshots|\/\.env$|stale/.test(entry))).to.eql([]);
  });

  [
    [ 'a bundle', 'dist/main.js' ],
    [ 'the style sheet', 'resources/style.css' ],
    [ 'the list of a build', 'dist/bridge.files.json' ]
  ].forEach(([ what, file = '' ]) => {

    it(`should refuse to pack without ${what}`, async function() {

      // given
      const project = projectCopy();
      rmSync(join(project, file));

      // when
      const { code, stderr } = await runNode([ join(project, 'scripts/package.mjs'), '--no-build' ]);

      // then
      expect(code).to.equal(1);
      expect(stderr).to.include(file).and.include('npm run build');
    });
  });

  it('should refuse to pack what index.js names and no build makes', async function() {

    // given
    const project = projectCopy();
    appendFileSync(join(project, 'index.js'), 'module.exports.script = "./dist/other.js";');

    // when
    const { code, stderr } = await runNode([ join(project, 'scripts/package.mjs'), '--no-build' ]);

    // then
    expect(code).to.equal(1);
    expect(stderr).to.include('dist/other.js');
  });

  it('should name an option that it does not know', async function() {

    // when
    const { code, stderr } = await runNode([ join(projectCopy(), 'scripts/package.mjs'), '--output', 'x' ]);

    // then
    expect(code).to.equal(1);
    expect(stderr).to.include('--output');
  });
});

function inPlugin(entry: string): string {
  return entry.slice(NAME.length + 1);
}
