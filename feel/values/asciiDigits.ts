/** Java reads the digits of all scripts. */
export function asciiDigits(text: string): string {
  return text.replace(/(?!\d)\p{Nd}/gu, digit => {
    const code = digit.codePointAt(0) ?? 0;
    let zero = code;

    while (/^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) {
      zero--;
    }

    return String((code - zero) % 10);
  });
}
