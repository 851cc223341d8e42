import { entriesOf } from '../values/entriesOf';
import { FeelContext } from '../values/value';
import { propertiesOf } from './properties';
import { textOf } from '../values/textOf';

import type { Evaluator } from './Evaluator';
import type { Place } from '../syntax/ast';
import type { Value } from '../values/value';

/** `value.key`: a context's entry, a value's property, or that of each item of a list. */
export function readPath(evaluator: Evaluator, value: Value, key: string, place: Place): Value {
  if (Array.isArray(value)) {
    return value.map(item => evaluator.run.budget.within(() => readPath(evaluator, item, key, place)));
  }

  if (value === null) {
    return evaluator.warn('NO_CONTEXT_ENTRY_FOUND', () => `No context entry found with key '${key}'. The context is null`, place);
  }

  return value instanceof FeelContext
    ? readEntry(evaluator, value, key, place)
    : readProperty(evaluator, value, key, place);
}

function readEntry(evaluator: Evaluator, context: FeelContext, key: string, place: Place): Value {
  const entry = context.variables.get(key);

  return entry === undefined
    ? evaluator.warn('NO_CONTEXT_ENTRY_FOUND', () => `No context entry found with key '${key}'. ${describeKeys(context)}`, place)
    : entry;
}

function describeKeys(context: FeelContext): string {
  return context.variables.size
    ? `Available keys: ${quoted(entriesOf(context).slice(0, 20).map(([ key ]) => key))}`
    : 'The context is empty';
}

function readProperty(evaluator: Evaluator, value: Value, key: string, place: Place): Value {
  const properties = propertiesOf(value);
  const property = properties.get(key);

  return property === undefined
    ? evaluator.warn('NO_PROPERTY_FOUND', () => `No property found with name '${key}' of value '${textOf(value)}'. Available properties: ${quoted([ ...properties.keys() ])}`, place)
    : property;
}

function quoted(names: string[]): string {
  return names.map(name => `'${name}'`).join(', ');
}
