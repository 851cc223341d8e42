import { ErrorBoundaryEvents } from './ErrorBoundaryEvents';
import { LambdaTaskEditor } from './LambdaTaskEditor';

/** The didi module that writes into Lambda tasks. */
export default {
  lambdaErrorBoundaryEvents: [ 'type', ErrorBoundaryEvents ],
  lambdaTaskEditor: [ 'type', LambdaTaskEditor ]
};
