import { LambdaIconRenderer } from './LambdaIconRenderer';

/** The didi module that shows on the canvas which tasks call AWS Lambda. */
export default {
  __init__: [ 'lambdaIconRenderer' ],
  lambdaIconRenderer: [ 'type', LambdaIconRenderer ]
};
