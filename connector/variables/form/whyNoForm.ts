import { readObjectText } from '../ObjectText';
import { readVariables } from '../readVariables';

/** Beyond that a form is no help, and each key would cost noticeable time. */
export const MAX_FORM_CHARACTERS = 500_000;
export const MAX_FORM_VARIABLES = 200;

/** Why test variables cannot be shown as a form, in a sentence; undefined where they can. */
export function whyNoForm(text: string): string | undefined {
  const read = readVariables(text);

  if (read.kind === 'invalid') {
    return read.place
      ? `The form opens once the JSON can be read: mend line ${read.place.line} first.`
      : `The form opens once there is an object. ${read.message}`;
  }

  if (text.length > MAX_FORM_CHARACTERS) {
    return `The form shows up to ${MAX_FORM_CHARACTERS.toLocaleString('en')} characters. These are more, and stay JSON.`;
  }

  return readObjectText(text).members.length > MAX_FORM_VARIABLES
    ? `The form shows up to ${MAX_FORM_VARIABLES} variables. These are more, and stay JSON.`
    : undefined;
}
