import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import path from 'node:path';

/** A file, or all files below a folder, and the URL path under which the page finds them. */
export type Mount =
  | { kind: 'file'; url: string; path: string }
  | { kind: 'folder'; url: string; path: string };

/**
 * The page may load its scripts from here alone, as in Camunda Modeler
 * (`script-src 'self'`): a plugin that works here needs no `eval` there.
 */
const CONTENT_SECURITY_POLICY = "script-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'none'";

const CONTENT_TYPES: Record<string, string> = {
  '.bpmn': 'application/xml; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2'
};

/** Sends the file that a URL path stands for. Answers false where there is none. */
export async function sendFile(mounts: Mount[], urlPath: string, response: ServerResponse): Promise<boolean> {
  const file = await findFile(mounts, urlPath);

  if (!file) {
    return false;
  }

  response.writeHead(200, {
    'content-type': CONTENT_TYPES[path.extname(file)] ?? 'application/octet-stream',
    'content-security-policy': CONTENT_SECURITY_POLICY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-cache'
  });
  createReadStream(file).on('error', () => response.destroy()).pipe(response);

  return true;
}

/** The file behind a URL path; never one outside the mounted folder, be it by `..` or by a link. */
async function findFile(mounts: Mount[], urlPath: string): Promise<string | null> {
  const decoded = decode(urlPath);
  const mount = mounts.find(({ kind, url }) => kind === 'folder' ? decoded.startsWith(url) : decoded === url);

  if (!mount || decoded.includes('\0')) {
    return null;
  }

  try {
    const root = await realpath(mount.path);
    const file = await realpath(path.join(root, decoded.slice(mount.url.length)));
    const isInside = file === root || file.startsWith(root + path.sep);

    return isInside && (await stat(file)).isFile() ? file : null;
  } catch {

    // there is no such file
    return null;
  }
}

function decode(urlPath: string): string {
  try {
    return decodeURIComponent(urlPath);
  } catch {

    // a malformed escape names no file
    return '';
  }
}
