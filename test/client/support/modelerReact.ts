import * as react from 'react';

/** What the Modeler's window gives to plugins before it loads them; to be imported before what needs it. */
Reflect.set(window, 'react', react);
