import * as react from 'react';

import { BottomTabs } from '../../../playground/page/host/BottomTabs';
import { makeFill } from '../../../playground/page/host/Fill';

/** The tabs of the window's bottom panel. */
export const bottomTabs = new BottomTabs();

// what the Modeler's window gives to plugins before it loads them; to be imported before what needs it
Object.assign(window, { react, components: { Fill: makeFill(bottomTabs) } });
