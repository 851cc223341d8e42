import { cpSync, symlinkSync } from 'node:fs';
import { join, sep } from 'node:path';

import { PROJECT } from './packedPlugin';
import { temporaryFolder } from './temporaryFolder';

const PARTS = [
  'dist', 'resources', 'scripts', 'index.js', 'package.json', 'package-lock.json', 'webpack.config.js',
  'README.md', 'CHANGELOG.md', 'LICENSE'
];

/** The built project in a folder of its own, to be changed at will. */
export function projectCopy(): string {
  const folder = temporaryFolder();

  for (const part of PARTS) {
    cpSync(join(PROJECT, part), join(folder, part), { recursive: true, filter: isNoPlayground });
  }

  symlinkSync(join(PROJECT, 'node_modules'), join(folder, 'node_modules'), 'junction');

  return folder;
}

function isNoPlayground(file: string): boolean {
  return !file.endsWith(`dist${sep}playground`);
}
