import { FeelContext } from '../values/FeelContext';
import { propertiesOf } from './properties';
import { textOf } from '../values/textOf';

import type { Interpreter } from './Interpreter';
import type { Place } from '../syntax/ast';
import type { Value } from '../values/value';

/** `value.key`: a context's entry, a value's property, or that of each item of a list. */
export function readPath(interpreter: Interpreter, value: Value, key: string, place: Place): Value {
  if (Array.isArray(value)) {
    return value.map(item => interpreter.run.budget.within(() => readPath(interpreter, item, key, place)));
  }

  if (value === null) {
    return interpreter.warn('NO_CONTEXT_ENTRY_FOUND', `No context entry found with key '${key}'. The context is null`, place);
  }

  return value instanceof FeelContext
    ? readEntry(interpreter, value, key, place)
    : readProperty(interpreter, value, key, place);
}

function readEntry(interpreter: Interpreter, context: FeelContext, key: string, place: Place): Value {
  const entry = context.variables.get(key);

  if (entry !== undefined) {
    return entry;
  }

  const keys = Array.from(context.variables.keys()).slice(0, 20);
  const known = keys.length ? `Available keys: ${quoted(keys)}` : 'The context is empty';

  return interpreter.warn('NO_CONTEXT_ENTRY_FOUND', `No context entry found with key '${key}'. ${known}`, place);
}

function readProperty(interpreter: Interpreter, value: Value, key: string, place: Place): Value {
  const properties = propertiesOf(value);
  const property = properties.get(key);

  if (property !== undefined) {
    return property;
  }

  const known = `Available properties: ${quoted([ ...properties.keys() ])}`;

  return interpreter.warn('NO_PROPERTY_FOUND', `No property found with name '${key}' of value '${textOf(value)}'. ${known}`, place);
}

function quoted(names: string[]): string {
  return names.map(name => `'${name}'`).join(', ');
}
