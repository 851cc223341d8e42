import type { SettingsConstraints } from '../../host/Settings';

/**
 * Tells what is wrong with a value, as the Modeler does: constraints are read at each validation, and
 * a pattern is a text or a text with a message.
 */
export function makeValidator(constraints: SettingsConstraints, label: string): (value: unknown) => string | undefined {
  return value => {
    const { notEmpty, pattern } = constraints;

    if (notEmpty && (value === null || value === undefined || value === '')) {
      return typeof notEmpty === 'string' ? notEmpty : `${label} must not be empty`;
    }

    const { value: expression, message } = typeof pattern === 'string' ? { value: pattern, message: '' } : pattern ?? {};

    if (expression !== undefined && !new RegExp(expression).test(String(value))) {
      return message || `${label} must match pattern ${expression}`;
    }

    return undefined;
  };
}
