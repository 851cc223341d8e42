/**
 * Secrets of the older kind, replaced in the raw text of the job's variables
 * exactly as the connector runtime does it (connector contract 3.3).
 */
const BRACKETED = /\{\{\s*secrets\.(\S+?\s*)\}\}/g;
const BARE = /secrets\.((?:[a-zA-Z0-9]+[/._-])*[a-zA-Z0-9]+)/g;

/** A secret whose value holds references to itself could make a text grow without end; this many characters are far beyond any request. */
const MAX_GROWTH = 8 * 1024 * 1024;

/** The value of a secret, or undefined to leave the reference alone. */
export type FindSecret = (name: string) => string | undefined;

/**
 * Two passes, first `{{secrets.NAME}}`, then `secrets.NAME`.
 *
 * @throws RangeError where the text outgrows all reason
 */
export function replaceSecrets(text: string, find: FindSecret): string {
  return pass(pass(text, BRACKETED, find), BARE, find);
}

/**
 * The names of all references in a text, in either form. Each is taken out
 * when it is found, lest the second pass finds the beginning of an odd name in braces.
 */
export function secretNamesIn(text: string): string[] {
  const names = new Set<string>();

  replaceSecrets(text, name => {
    names.add(name);

    return '';
  });

  return [ ...names ];
}

/**
 * A pass makes as many rounds as it finds references when it begins, and each
 * round replaces all that stand in the text then: so a value that itself holds
 * a reference is resolved or not by how many others there are.
 */
function pass(text: string, reference: RegExp, find: FindSecret): string {
  let rounds = [ ...text.matchAll(reference) ].length;
  let length = text.length;
  const maxLength = length + MAX_GROWTH;

  while (rounds-- > 0) {
    const replaced = text.replace(reference, (match, name: string) => {
      const value = find(name.trim());
      const content = value === undefined ? match : asJsonStringContent(value);

      length += content.length - match.length;

      if (length > maxLength) {
        throw new RangeError('The job\'s variables grow too large while secrets are put in: a secret\'s value refers to itself.');
      }

      return content;
    });

    if (replaced === text) {
      return text;
    }

    text = replaced;
  }

  return text;
}

function asJsonStringContent(value: string): string {
  return JSON.stringify(value).slice(1, -1);
}
