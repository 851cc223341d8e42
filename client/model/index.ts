import { LambdaTaskEditor } from './LambdaTaskEditor';

/** The didi module that writes into Lambda tasks. */
export default {
  lambdaTaskEditor: [ 'type', LambdaTaskEditor ]
};
