import { join } from 'node:path';

/** The functions that come with the plugin; both the source and the bundle lie one folder below its root. */
export function exampleFunctions(): string {
  return join(__dirname, '..', 'resources', 'examples', 'functions');
}
