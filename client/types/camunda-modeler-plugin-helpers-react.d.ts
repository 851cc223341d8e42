/** The Modeler's own React: 16 to 19, so that only what all of them have is used. */
declare module 'camunda-modeler-plugin-helpers/vendor/react' {
  import react from 'react';

  export = react;
}
