/** What calls over the network; runs without it do without Node's clients of HTTP and TLS, too. */
export { planAwsCall } from './AwsTarget';
export { planEndpointCall } from './EndpointTarget';
export { RemoteCalls } from './RemoteCalls';
