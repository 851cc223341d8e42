import { once } from 'node:events';
import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';

const TYPES = { '.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html' };

/**
 * Serves a page from an origin of its own, as the plugin keeps things in the browser's storage.
 *
 * @param {string[]} folders where files are looked for, in this order
 * @returns {Promise<{ url: string, close(): void }>}
 */
export async function servePage(folders) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const file = folders.map(folder => join(folder, pathname)).find(file => existsSync(file));

    if (file) {
      response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
      createReadStream(file).pipe(response);
    } else {
      response.writeHead(404).end();
    }
  });

  await once(server.listen(0, '127.0.0.1'), 'listening');

  return {
    url: `http://127.0.0.1:${server.address().port}/index.html`,
    close() {
      server.close();
      server.closeAllConnections();
    }
  };
}
