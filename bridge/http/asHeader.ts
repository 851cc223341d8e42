/** A text as the value of a header, which holds ASCII alone; within JSON it says the same. */
export function asHeader(text: string): string {
  return text.replace(/[^ -~]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
