import model from '../model';
import { LambdaPropertiesProvider } from './LambdaPropertiesProvider';
import { PendingInput } from './fields/PendingInput';
import { SecretMover } from './secrets/SecretMover';
import { SecretRemarks } from './SecretRemarks';

/** The didi module that gives Lambda connector tasks their form in the properties panel. */
export default {
  __depends__: [ model ],
  __init__: [ 'lambdaPropertiesProvider', 'lambdaSecretRemarks' ],
  lambdaPropertiesProvider: [ 'type', LambdaPropertiesProvider ],
  lambdaPendingInput: [ 'type', PendingInput ],
  lambdaSecretMover: [ 'type', SecretMover ],
  lambdaSecretRemarks: [ 'type', SecretRemarks ]
};
