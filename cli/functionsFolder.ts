import { join, resolve } from 'node:path';

/**
 * The whole path of the folder with local functions: the one that was named,
 * as seen from the current folder, or that which comes with the plugin. Both
 * the source and the bundle lie one folder below its root.
 */
export function functionsFolder(named: string | undefined): string {
  return named === undefined
    ? join(__dirname, '..', 'resources', 'examples', 'functions')
    : /^~[\\/]?/.test(named) ? named : resolve(named);
}
