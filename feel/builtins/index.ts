import { booleans } from './booleans';
import { contexts } from './contexts';
import { conversions } from './conversions';
import { lists } from './lists';
import { numbers } from './numbers';
import { ranges } from './ranges';
import { statistics } from './statistics';
import { strings } from './strings';
import { temporals } from './temporals';

import type { FeelFunction } from '../values/value';

/** All built-in functions of Camunda's engine, by name. */
export const builtins: ReadonlyMap<string, FeelFunction[]> = new Map(
  [ booleans, contexts, conversions, lists, numbers, ranges, statistics, strings, temporals ]
    .flatMap(family => Object.entries(family))
);
