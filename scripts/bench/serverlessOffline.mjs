import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';

/** Brings the Serverless Framework that it is a plugin of. */
export const SERVERLESS_OFFLINE = { name: 'serverless-offline', version: '13', from: 'npm' };

const QUIET = { SLS_TELEMETRY_DISABLED: '1', SLS_NOTIFICATIONS_MODE: 'off', SLS_DEPRECATION_DISABLE: '*', CI: '1' };

/**
 * Starts serverless-offline with one function, and waits until it listens.
 *
 * @param {string} packageFolder where it is installed
 * @param {string} functionFolder has index.mjs with `handler`
 * @returns {Promise<{ url: string, stop(): Promise<void> }>} url: POST an event to it
 */
export async function startServerlessOffline(packageFolder, functionFolder) {
  const modules = path.dirname(packageFolder);
  const service = await mkdtemp(path.join(tmpdir(), 'bench-serverless-'));
  const [ lambdaPort, httpPort ] = [ await freePort(), await freePort() ];

  await symlink(modules, path.join(service, 'node_modules'), 'junction');
  await cp(functionFolder, path.join(service, 'function'), { recursive: true });
  await writeFile(path.join(service, 'serverless.yml'), [
    'service: bench', 'plugins: [ serverless-offline ]', 'provider: { name: aws, runtime: nodejs20.x }',
    'functions: { price: { handler: function/index.handler } }', ''
  ].join('\n'));

  const child = spawn(process.execPath, [
    path.join(modules, 'serverless/bin/serverless.js'), 'offline', '--lambdaPort', lambdaPort, '--httpPort', httpPort, '--noTimeout'
  ], { cwd: service, env: { ...process.env, ...QUIET }, stdio: [ 'ignore', 'pipe', 'pipe' ] });

  await listening(child);

  return {
    url: `http://localhost:${lambdaPort}/2015-03-31/functions/bench-dev-price/invocations`,
    async stop() {
      child.kill('SIGKILL');
      await rm(service, { recursive: true, force: true });
    }
  };
}

/** Resolves as soon as it says that it listens for calls of Lambda. */
function listening(child) {
  return new Promise((resolve, reject) => {
    const said = [];

    for (const stream of [ child.stdout, child.stderr ]) {
      createInterface({ input: stream }).on('line', line => {
        said.push(line);

        if (line.includes('[http for lambda] listening')) {
          resolve();
        }
      });
    }

    child.once('exit', () => reject(new Error(`serverless-offline did not start: ${said.join(' ').slice(0, 500)}`)));
  });
}

async function freePort() {
  const server = createServer();

  await once(server.listen(0, '127.0.0.1'), 'listening');

  const { port } = server.address();

  await once(server.close(), 'close');

  return String(port);
}
