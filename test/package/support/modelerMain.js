const { EventEmitter } = require('node:events');
const path = require('node:path');

/**
 * `node modelerMain.js <plugin folder>` does with the plugin's menu what the
 * Modeler's main process does, up to the bridge's first answer. Prints
 * `{ labels, state, health }`.
 */
async function run(folder) {
  const { menu } = require(folder);
  const app = new EventEmitter();
  const labels = require(path.join(folder, menu))(app, {}).map(({ label }) => label);
  const settled = settledState(app);

  app.emit('app:client-ready');

  const state = await settled;
  const health = state.kind === 'ready' ? await readHealth(state.address) : undefined;

  app.emit('quit');

  process.stdout.write(JSON.stringify({ labels, state, health }));
}

/** What the page would be told, once the bridge is no longer starting. */
function settledState(app) {
  return new Promise(resolve => {
    app.on('menu:action', (_action, { payload }) => {
      if (payload.kind !== 'starting') {
        resolve(payload);
      }
    });
  });
}

async function readHealth({ url, token }) {
  const { status } = await fetch(new URL('/v1/health', url), { headers: { Authorization: `Bearer ${token}` } });

  return status;
}

void run(process.argv[2]);
