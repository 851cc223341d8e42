import model from '../model';
import { KeptThroughTemplates } from './KeptThroughTemplates';

/** The didi module that looks after the example output of Lambda tasks. */
export default {
  __depends__: [ model ],
  __init__: [ 'lambdaKeptThroughTemplates' ],
  lambdaKeptThroughTemplates: [ 'type', KeptThroughTemplates ]
};
