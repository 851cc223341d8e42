import { randomNumbers } from './randomNumbers';

const PIECES = [
  '', '\0', '\uFFFF', '\uD800', '"', '\'', '<', '>', '&', '&amp;', '{', '}', '[', ']', '(', ')', ',', ':', '=', '..', '-', '\\', '\\u', '\r\n', '\n', ' ',
  '0', '1e999', '-1', '9'.repeat(40), 'null', 'true', '__proto__', 'constructor', 'toString', '<script>alert(1)</script>', '${', '{{secrets.', 'camunda.secrets.',
  '<!DOCTYPE x [<!ENTITY a "b">]>', '<![CDATA[', '<!--', '🎉', 'a'.repeat(5_000), '['.repeat(600), '('.repeat(600), 'for i in 1..99999999 return '
];

/** Texts that are almost like the samples; the same ones for the same seed. */
export class Mutator {
  private readonly random: () => number;

  constructor(seed: number, readonly samples: string[]) {
    this.random = randomNumbers(seed);
  }

  next(): string {
    let text = this.pick(this.samples);

    for (let changes = 1 + this.below(4); changes > 0; changes--) {
      text = this.change(text);
    }

    return text;
  }

  private change(text: string): string {
    const from = this.below(text.length + 1);
    const to = Math.min(text.length, from + this.below(30));
    const piece = text.slice(from, to);

    switch (this.below(5)) {
      case 0:
        return text.slice(0, from) + text.slice(to);
      case 1:
        return text.slice(0, from) + piece.repeat(2 + this.below(20)) + text.slice(to);
      case 2:
        return text.slice(0, from) + this.pick(PIECES) + text.slice(to);
      case 3:
        return text.slice(0, from) + this.pick(PIECES) + text.slice(from);
      default:
        return text.slice(0, from) + this.pick(this.samples).slice(this.below(50)).slice(0, 100) + text.slice(to);
    }
  }

  private pick(texts: string[]): string {
    return texts[this.below(texts.length)] ?? '';
  }

  private below(limit: number): number {
    return Math.floor(this.random() * limit);
  }
}
