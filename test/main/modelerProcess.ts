/**
 * Stands in for the Modeler as a process: starts the real bridge as the plugin
 * does, with the functions folder that it is given, and tells its parent where
 * the bridge is.
 */
import { EventEmitter } from 'node:events';
import { join } from 'node:path';

import { createMenu } from '../../main/createMenu';

const app = new EventEmitter();

app.on('menu:action', (_action: string, event: unknown) => process.send?.(event));

createMenu({
  file: join(__dirname, '../../bridge/main.ts'),
  args: [ '--functions', process.argv[2] ?? '' ]
})(app);

app.emit('app:client-ready');
