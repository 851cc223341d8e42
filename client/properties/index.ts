import model from '../model';
import { LambdaPropertiesProvider } from './LambdaPropertiesProvider';
import { PendingInput } from './PendingInput';

/** The didi module that gives Lambda connector tasks their form in the properties panel. */
export default {
  __depends__: [ model ],
  __init__: [ 'lambdaPropertiesProvider' ],
  lambdaPropertiesProvider: [ 'type', LambdaPropertiesProvider ],
  lambdaPendingInput: [ 'type', PendingInput ]
};
