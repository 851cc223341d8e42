import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';

import { BUILD_TIMEOUT, packedPlugin, PROJECT } from './support/packedPlugin';
import { runNode } from './support/runNode';
import { temporaryFolder } from './support/temporaryFolder';

const PLUGIN = 'resources/plugins/camunda-modeler-aws-lambda-connector/index.js';

describe('package - the data folder of Camunda Modeler', function() {
  this.timeout(60000);

  before(async function() {
    this.timeout(BUILD_TIMEOUT);
    await packedPlugin();
  });

  let home: string;

  beforeEach(function() {
    home = temporaryFolder();
  });

  /** Installs in a process that takes itself for one of another system. */
  function installOn(platform: string, env: Record<string, string>, ...options: string[]) {
    const disguise = `data:text/javascript,Object.defineProperty(process, "platform", { value: "${platform}" })`;

    return runNode([ '--import', disguise, join(PROJECT, 'scripts/installModeler.mjs'), '--no-build', ...options ], {
      env: { HOME: home, USERPROFILE: home, ...env }
    });
  }

  function expectInstalled(folder: string) {
    expect(existsSync(join(folder, PLUGIN)), folder).to.be.true;
  }

  it('should be below APPDATA on Windows', async function() {

    // given
    const roaming = temporaryFolder();

    // when
    await installOn('win32', { APPDATA: roaming });

    // then
    expectInstalled(join(roaming, 'camunda-modeler'));
  });

  it('should be below the home of a Windows user that has no APPDATA', async function() {

    // when
    await installOn('win32', {});

    // then
    expectInstalled(join(home, 'AppData/Roaming/camunda-modeler'));
  });

  it('should be in the library on macOS', async function() {

    // when
    await installOn('darwin', { XDG_CONFIG_HOME: temporaryFolder() });

    // then
    expectInstalled(join(home, 'Library/Application Support/camunda-modeler'));
  });

  it('should be in ~/.config on Linux', async function() {

    // when
    await installOn('linux', {});

    // then
    expectInstalled(join(home, '.config/camunda-modeler'));
  });

  it('should be below XDG_CONFIG_HOME on Linux', async function() {

    // given
    const config = temporaryFolder();

    // when
    await installOn('linux', { XDG_CONFIG_HOME: config });

    // then
    expectInstalled(join(config, 'camunda-modeler'));
    expect(existsSync(join(home, '.config'))).to.be.false;
  });

  it('should be the one that is given', async function() {

    // given
    const folder = join(temporaryFolder(), 'portable modeler');

    // when
    await installOn('linux', {}, '--data-folder', folder);

    // then
    expectInstalled(folder);
  });
});
