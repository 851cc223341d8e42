import { builtFile } from './builtFile';

/** The runtime client of functions in Node. */
export const RUNTIME_CLIENT = builtFile('function-runtime', 'functions/runtimeClient/index.ts');
