import { LambdaTaskEditor } from '../model/LambdaTaskEditor';
import { LambdaPropertiesProvider } from './LambdaPropertiesProvider';

/** The didi module that gives Lambda connector tasks their form in the properties panel. */
export default {
  __init__: [ 'lambdaPropertiesProvider' ],
  lambdaPropertiesProvider: [ 'type', LambdaPropertiesProvider ],
  lambdaTaskEditor: [ 'type', LambdaTaskEditor ]
};
