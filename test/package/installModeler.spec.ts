import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'chai';

import { filesBelow } from './support/filesBelow';
import { BUILD_TIMEOUT, NAME, packedPlugin, PROJECT, type PackedPlugin } from './support/packedPlugin';
import { projectCopy } from './support/projectCopy';
import { runNode } from './support/runNode';
import { temporaryFolder } from './support/temporaryFolder';

const PLUGINS = 'camunda-modeler/resources/plugins';

describe('package - installation into Camunda Modeler', function() {
  this.timeout(60000);

  let plugin: PackedPlugin;
  let config: string;
  let place: string;

  before(async function() {
    this.timeout(BUILD_TIMEOUT);
    plugin = await packedPlugin();
  });

  beforeEach(function() {
    config = temporaryFolder();
    place = join(config, PLUGINS, NAME);
  });

  function install(...options: string[]) {
    return installFrom(PROJECT, ...options);
  }

  function installFrom(project: string, ...options: string[]) {
    return runNode([ join(project, 'scripts/installModeler.mjs'), '--no-build', ...options ], { env: { XDG_CONFIG_HOME: config } });
  }

  /** A folder where the plugin belongs. */
  function occupy(file: string, content: string) {
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, file), content);
  }

  describe('of a copy', function() {

    it('should put what is packed into the folder of a Modeler that was never started', async function() {

      // when
      const { code, stdout } = await install();

      // then
      expect(code).to.equal(0);
      expect(filesBelow(place)).to.eql(filesBelow(plugin.folder));
      expect(stdout).to.match(/^Installed version \S+ in .+\. Restart the Modeler\.\n$/).and.include(place);
    });

    it('should replace an older version, and leave nothing of it', async function() {

      // given
      occupy('package.json', JSON.stringify({ name: NAME, version: '0.0.1', packed: true }));
      writeFileSync(join(place, 'old.js'), '');

      // when
      const { code, stdout } = await install();

      // then
      expect(code).to.equal(0);
      expect(stdout).to.include('in place of version 0.0.1');
      expect(filesBelow(place)).to.eql(filesBelow(plugin.folder));
    });

    it('should replace a link, and leave what it leads to', async function() {

      // given
      const project = projectCopy();
      const before = filesBelow(project);

      await installFrom(project, '--link');

      // when
      const { stdout } = await install();

      // then
      expect(stdout).to.include('in place of a link');
      expect(lstatSync(place).isDirectory()).to.be.true;
      expect(filesBelow(project)).to.eql(before);
    });

    it('should replace a link that leads nowhere', async function() {

      // given
      mkdirSync(dirname(place), { recursive: true });
      symlinkSync(join(config, 'gone'), place, 'junction');

      // when
      const { code } = await install();

      // then
      expect(code).to.equal(0);
      expect(existsSync(join(place, 'index.js'))).to.be.true;
    });

    it('should leave nothing beside the plugin', async function() {

      // when
      await install();
      await install();

      // then
      expect(readdirSync(dirname(place))).to.eql([ NAME ]);
      expect(readdirSync(join(place, '../..'))).to.eql([ 'plugins' ]);
    });

    it('should tell of another copy in the folder of plugins', async function() {

      // given
      const other = join(config, PLUGINS, `${NAME}-0.0.1`);

      mkdirSync(other, { recursive: true });
      writeFileSync(join(other, 'package.json'), JSON.stringify({ name: NAME }));

      // when
      const { stdout } = await install();

      // then
      expect(stdout).to.include(`The plugin is also in ${other}`);
    });

    it('should change nothing where the plugin is not complete', async function() {

      // given
      const project = projectCopy();

      occupy('package.json', JSON.stringify({ name: NAME, version: '0.0.1', packed: true }));
      writeFileSync(join(project, 'dist/bridge.files.json'), '{ "bridge": [ "bridge.gone.js" ] }');

      // when
      const { code, stderr } = await installFrom(project);

      // then
      expect(code).to.equal(1);
      expect(stderr).to.include('dist/bridge.gone.js');
      expect(filesBelow(place)).to.eql([ 'package.json' ]);
    });
  });

  describe('of a link', function() {

    it('should lead to the sources', async function() {

      // when
      const { code, stdout } = await install('--link');

      // then
      expect(code).to.equal(0);
      expect(realpathSync(place)).to.equal(realpathSync(PROJECT));
      expect(stdout).to.match(/^Linked .+\. Restart the Modeler\.\n$/);
    });

    it('should take the place of a copy', async function() {

      // given
      await install();

      // when
      const { stdout } = await install('--link');

      // then
      expect(stdout).to.match(/in place of version \d/);
      expect(lstatSync(place).isSymbolicLink()).to.be.true;
    });
  });

  describe('taken back', function() {

    it('should remove a copy', async function() {

      // given
      await install();

      // when
      const { code, stdout } = await install('--remove');

      // then
      expect(code).to.equal(0);
      expect(stdout).to.match(/^Removed version .+\. Restart the Modeler\.\n$/);
      expect(readdirSync(dirname(place))).to.eql([]);
    });

    it('should remove a link, and leave what it leads to', async function() {

      // given
      const project = projectCopy();
      const before = filesBelow(project);

      await installFrom(project, '--link');

      // when
      const { stdout } = await install('--remove');

      // then
      expect(stdout).to.match(/^Removed a link/);
      expect(readdirSync(dirname(place))).to.eql([]);
      expect(filesBelow(project)).to.eql(before);
    });

    it('should have nothing to do where nothing is', async function() {

      // when
      const { code, stdout } = await install('--remove');

      // then
      expect(code).to.equal(0);
      expect(stdout).to.match(/^Nothing is installed/);
      expect(existsSync(join(config, 'camunda-modeler'))).to.be.false;
    });
  });

  describe('where something else is', function() {

    [
      [ 'a folder of somebody else', 'notes.txt', 'mine' ],
      [ 'another plugin', 'package.json', '{ "name": "another-plugin", "packed": true }' ],
      [ 'a checkout of the sources', 'package.json', JSON.stringify({ name: NAME, scripts: {} }) ]
    ].forEach(([ what, file = '', content = '' ]) => {

      for (const options of [ [], [ '--link' ], [ '--remove' ] ]) {

        it(`should leave ${what} alone (${options.join() || 'copy'})`, async function() {

          // given
          occupy(file, content);

          // when
          const { code, stderr } = await install(...options);

          // then
          expect(code).to.equal(1);
          expect(stderr).to.include(place).and.include('left alone');
          expect(readFileSync(join(place, file), 'utf8')).to.equal(content);
        });
      }
    });

    it('should leave a link to something else alone', async function() {

      // given
      const other = temporaryFolder();

      mkdirSync(dirname(place), { recursive: true });
      symlinkSync(other, place, 'junction');

      // when
      const { code } = await install('--remove');

      // then
      expect(code).to.equal(1);
      expect(realpathSync(place)).to.equal(other);
    });

    it('should say so where the folder cannot be made', async function() {

      // given
      mkdirSync(join(config, 'camunda-modeler'));
      writeFileSync(join(config, 'camunda-modeler/resources'), '');

      // when
      const { code, stderr } = await install();

      // then
      expect(code).to.equal(1);
      expect(stderr).to.include(place).and.include('try again');
    });

    it('should want either a link or a removal', async function() {

      // when
      const { code, stderr } = await install('--link', '--remove');

      // then
      expect(code).to.equal(1);
      expect(stderr).to.include('--link or --remove');
    });
  });
});
