import path from 'node:path';

import type { Mount } from './staticFiles';

/** What the page finds where, of what is in the plugin's folder. */
export function mountsOf(pluginFolder: string): Mount[] {
  return [
    { kind: 'file', url: '/', path: path.join(pluginFolder, 'dist/playground/index.html') },
    { kind: 'folder', url: '/page/', path: path.join(pluginFolder, 'dist/playground') },
    { kind: 'folder', url: '/plugin/dist/', path: path.join(pluginFolder, 'dist') },
    { kind: 'folder', url: '/plugin/resources/', path: path.join(pluginFolder, 'resources') }
  ];
}
