import { join } from 'node:path';

import { createMenu } from './createMenu';

/**
 * What the Modeler requires as the plugin's `menu`; the bridge's bundle lies
 * beside this one. Until the user chooses a functions folder, the examples are
 * there to be run.
 */
export default createMenu({
  file: join(__dirname, 'bridge.js'),
  args: [ '--functions', join(__dirname, '../resources/examples/functions') ]
});
