import { readFileSync } from 'node:fs';
import path from 'node:path';

import { ROOT } from './root.mjs';

/** @throws {Error} with a sentence for the user where this Node is older than `engines` in package.json asks for */
export function checkNode() {
  const { engines } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  const wanted = engines.node.replace('>=', '');

  if (compare(process.versions.node, wanted) < 0) {
    throw new Error(`This needs Node ${wanted} or later, and this is Node ${process.versions.node}. Get a newer one from https://nodejs.org.`);
  }
}

function compare(a, b) {
  const [ majorA, minorA ] = a.split('.').map(Number);
  const [ majorB, minorB ] = b.split('.').map(Number);

  return majorA - majorB || minorA - minorB;
}
