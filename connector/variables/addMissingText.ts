import { formatJson, isJsonObject, type JsonObject } from '../../feel/reading';
import { indented, outdented, readObjectText, withMember, writeObjectText } from './ObjectText';

/**
 * The JSON text of test variables with what they lack of others, added where it belongs. What is
 * there stays character by character.
 *
 * @param text JSON of an object with nothing wrong in it, or blank
 */
export function addMissingText(text: string, others: JsonObject): string {
  const added = Object.entries(others).reduce((object, [ name, value ]) => {
    const own = object.members.findLast(member => member.name === name);

    if (own === undefined) {
      return withMember(object, name, formatJson(value, 2));
    }

    return isJsonObject(value) && own.value.startsWith('{')
      ? { ...object, members: object.members.map(member => member === own
        ? { ...own, value: indented(addMissingText(outdented(own), value), own) }
        : member) }
      : object;
  }, readObjectText(text));

  return writeObjectText(added);
}
