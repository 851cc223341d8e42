import testRun from '../testRun';
import { CasesProvider } from './CasesProvider';

/** The didi module that keeps test cases of Lambda tasks beside the diagram. */
export default {
  __depends__: [ testRun ],
  __init__: [ 'lambdaCasesProvider' ],
  lambdaCasesProvider: [ 'type', CasesProvider ]
};
