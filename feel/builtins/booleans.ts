import { any, fn1, fn2, fn3 } from './define';
import { FunctionFailure } from '../run/errors';

import type { Builtins } from './define';

export const booleans: Builtins = {
  'not': [ fn1(any('negand'), negand => typeof negand === 'boolean' ? !negand : null) ],
  'is defined': [ fn1(any('value'), value => value !== null) ],
  'get or else': [ fn2(any('value'), any('default'), (value, fallback) => value ?? fallback) ],
  'assert': [
    fn2(any('value'), any('condition'), (value, condition) => {
      if (condition !== true) {
        throw new FunctionFailure('The condition is not fulfilled');
      }

      return value;
    }),
    fn3(any('value'), any('condition'), any('cause'), (value, condition, cause) => {
      if (condition !== true) {
        throw new FunctionFailure(typeof cause === 'string' ? cause : 'The condition is not fulfilled');
      }

      return value;
    })
  ]
};
