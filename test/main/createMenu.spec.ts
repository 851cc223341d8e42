import { join } from 'node:path';
import { expect } from 'chai';

import { createMenu, type MenuOptions } from '../../main/createMenu';
import { eventually } from '../bridge/helper/eventually';
import { isRunning } from '../bridge/helper/isRunning';
import { StandInApp } from './StandInApp';

describe('main - the bridge in the Modeler\'s main process', function() {
  const apps: StandInApp[] = [];

  afterEach(() => {
    apps.splice(0).forEach(app => app.emit('quit'));
  });

  function install(bridge: string, options: Partial<MenuOptions> = {}) {
    const app = new StandInApp();
    const menu = createMenu({ file: join(__dirname, 'bridges', `${bridge}.js`), restartDelaysMs: [], ...options });

    apps.push(app);

    return { app, menu: () => menu(app), entries: menu(app) };
  }

  it('should start the bridge when the page listens', async function() {

    // given
    const { app } = install('ready');

    expect(app.told).to.be.empty;

    // when
    app.emit('app:client-ready');
    const ready = await app.next('ready');

    // then
    expect(app.kinds).to.eql([ 'starting', 'ready' ]);
    expect(ready.address.url).to.eql('http://127.0.0.1:4711');
  });

  it('should start it once, however often the menu is built', async function() {

    // given
    const { app, menu } = install('ready');

    menu();
    app.emit('app:client-ready');
    const first = await app.next('ready');

    // when
    menu();
    menu();

    // then the page is told of the same bridge
    expect(app.told.slice(1)).to.eql([ first, first, first ]);
    expect(app.listenerCount('app:client-ready')).to.eql(1);
  });

  it('should hand over again after a reload', async function() {

    // given
    const { app } = install('ready');

    app.emit('app:client-ready');
    const first = await app.next('ready');

    // when
    app.emit('app:client-ready');

    // then
    expect(app.told.at(-1)).to.eql(first);
    expect(app.kinds).to.eql([ 'starting', 'ready', 'ready' ]);
  });

  it('should stay silent while there is no window', async function() {

    // given a Modeler that would open a window to deliver an event
    const { app, menu } = install('ready');

    app.emit('app:client-ready');
    await app.next('ready');

    // when
    app.mainWindow = null;
    menu();

    // then
    expect(app.kinds).to.eql([ 'starting', 'ready' ]);
  });

  it('should end the bridge with the Modeler', async function() {

    // given
    const { app } = install('ready');

    app.emit('app:client-ready');
    const pid = pidOf(await app.next('ready'));

    // when
    app.emit('quit');

    // then
    await gone(pid);
    expect(app.kinds).to.eql([ 'starting', 'ready' ]);
  });

  it('should tell of a crash and start again', async function() {

    // given
    const { app } = install('ready', { restartDelaysMs: [ 1 ] });

    app.emit('app:client-ready');
    const first = await app.next('ready');

    // when
    const failed = app.next('failed');
    const again = app.next('ready');

    process.kill(pidOf(first), 'SIGKILL');

    // then
    expect((await failed).message).to.eql('The bridge was ended from outside. It is started again.');
    expect(pidOf(await again)).not.to.eql(pidOf(first));
    expect(app.kinds).to.eql([ 'starting', 'ready', 'failed', 'starting', 'ready' ]);
  });

  it('should give up a bridge that keeps crashing', async function() {

    // given
    const { app } = install('broken', { restartDelaysMs: [ 1, 1 ] });

    // when
    app.emit('app:client-ready');
    await app.next('failed');
    await app.next('failed');
    const last = await app.next('failed');

    // then
    expect(last.message).to.eql('The bridge ended with code 3: no port is free. It ended 3 times in a row and stays down.');
  });

  it('should begin to count anew once a bridge was sound', async function() {

    // given
    const { app } = install('ready', { restartDelaysMs: [ 1 ], settledMs: 0 });

    app.emit('app:client-ready');

    // when it crashes more often than there are restarts in a row
    for (let crash = 0; crash < 3; crash++) {
      process.kill(pidOf(await app.next('ready')), 'SIGKILL');
    }

    // then
    expect(await app.next('ready')).to.exist;
  });

  it('should tell the reason that the bridge gave', async function() {

    // given
    const { app } = install('apologetic');

    // when
    app.emit('app:client-ready');
    const failed = await app.next('failed');

    // then
    expect(failed.message).to.contain('The folder of functions is gone.');
  });

  it('should end a bridge that does not get ready', async function() {

    // given
    const { app } = install('mute', { startTimeoutMs: 300 });

    // when
    app.emit('app:client-ready');
    const failed = await app.next('failed');

    // then
    expect(failed.message).to.contain('did not get ready in time');
  });

  it('should not trust what the process says', async function() {

    // given
    const { app } = install('muddled');

    // when
    app.emit('app:client-ready');
    const ready = await app.next('ready');

    // then
    expect(ready.address.token).to.eql('sound');
    expect(app.kinds).to.eql([ 'starting', 'ready' ]);
  });

  it('should say that the script is missing', async function() {

    // given
    const { app } = install('no-such-bridge');

    // when
    app.emit('app:client-ready');
    const failed = await app.next('failed');

    // then
    expect(failed.message).to.match(/ended with code 1: Error: Cannot find module .*no-such-bridge/);
  });

  describe('menu', function() {

    it('should restart the bridge', async function() {

      // given
      const { app, entries } = install('ready');

      app.emit('app:client-ready');
      const first = pidOf(await app.next('ready'));

      // when
      entries.find(({ label }) => label === 'Restart the bridge')?.action();
      const second = pidOf(await app.next('ready'));

      // then
      expect(second).not.to.eql(first);
      await gone(first);
      expect(app.kinds).to.eql([ 'starting', 'ready', 'starting', 'ready' ]);
    });

    it('should start one that was given up', async function() {

      // given
      const { app, entries } = install('broken');

      app.emit('app:client-ready');
      await app.next('failed');

      // when
      entries.find(({ label }) => label === 'Restart the bridge')?.action();

      // then
      expect(await app.next('failed')).to.exist;
      expect(app.kinds).to.eql([ 'starting', 'failed', 'starting', 'failed' ]);
    });

  });

});

/** The stand-in bridges name their process in their token. */
function pidOf({ address }: { address: { token: string } }): number {
  return Number(address.token.replace('token-', ''));
}

async function gone(pid: number): Promise<void> {
  await eventually('its process is gone', () => !isRunning(pid));
}
