const LEAST_PIECE = 4;

/** What a message ends with where a value in it was too long to be shown. */
const CUT = '…';

/** Hides the beginning of a secret that a cut in the text has left. */
export function maskBeforeCuts(text: string, forms: string[], mask: string): string {
  if (!text.includes(CUT)) {
    return text;
  }

  const parts = text.split(CUT);

  return [ ...parts.slice(0, -1).map(part => maskEnd(part, forms, mask)), ...parts.slice(-1) ].join(CUT);
}

/** Hides the end of a secret that a text begins with: a log is cut wherever its last 4 KB begin. */
export function maskBeginning(text: string, forms: string[], mask: string): string {
  const length = longest(forms, (form, size) => text.startsWith(form.slice(-size)));

  return length ? mask + text.slice(length) : text;
}

function maskEnd(text: string, forms: string[], mask: string): string {
  const length = longest(forms, (form, size) => text.endsWith(form.slice(0, size)));

  return length ? text.slice(0, -length) + mask : text;
}

/** The largest piece of any form that is there; 0 without one. */
function longest(forms: string[], isThere: (form: string, size: number) => boolean): number {
  let length = 0;

  for (const form of forms) {
    for (let size = form.length - 1; size > length && size >= LEAST_PIECE; size--) {
      if (isThere(form, size)) {
        length = size;
      }
    }
  }

  return length;
}
