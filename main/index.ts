import { join } from 'node:path';

import { createMenu } from './createMenu';

/** What the Modeler requires as the plugin's `menu`; the bridge's bundle lies beside this one. */
export default createMenu({ file: join(__dirname, 'bridge.js') });
