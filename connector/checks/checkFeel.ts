import { parseFeel } from '../../feel/reading';
import { FIELDS } from '../fields';
import { isBlank, isFeel, readField } from '../readField';
import { error } from './Finding';
import type { Field } from '../fields';
import type { LambdaTask } from '../lambdaTask';
import type { Finding } from './Finding';

/** FEEL that the engine or the connector would refuse, and text where only FEEL makes sense. */
export function checkFeel(task: LambdaTask): Finding[] {
  return FIELDS.flatMap(field => {
    const value = readField(task, field.id);

    return isBlank(value) ? [] : checkValue(field, value);
  });
}

function checkValue(field: Field, value: string): Finding[] {
  if (field.feel !== 'none' && isFeel(value)) {
    return checkExpression(field, value.slice(1));
  }

  return field.feel === 'required'
    ? [ error(field.id, 'feelExpected', `${field.label} must be FEEL: put = in front of it.`) ]
    : [];
}

function checkExpression({ id, label }: Field, expression: string): Finding[] {
  const parsed = parseFeel(expression);

  return parsed.kind === 'syntaxError'
    ? [ error(id, 'unparsableFeel', `${label} is no valid FEEL: ${parsed.message}`) ]
    : [];
}
