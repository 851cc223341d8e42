/** The Modeler's own React. */
declare module 'camunda-modeler-plugin-helpers/vendor/react' {
  export { useEffect } from 'react';
}
