import { formatJson } from '../../feel/reading';
import type { JsonInput } from '../../feel/reading';
import { hasColours } from './hasColours';
import { printableJson } from './printable';
import { render } from './styled';
import type { Printed } from './styled';

/** Prints for people: the one way to a terminal, where text that steers it does not pass. */
export function print(printed: Printed): void {
  process.stdout.write(render(printed, hasColours(process.stdout, process.env)));
}

/** Prints what went wrong, or how it goes on. */
export function printError(printed: Printed): void {
  process.stderr.write(render(printed, hasColours(process.stderr, process.env)));
}

/** Prints for programs, to be read by people too. */
export function printJson(value: JsonInput): void {
  process.stdout.write(`${printableJson(formatJson(value, 2))}\n`);
}

/** Prints for programs that read line by line. */
export function printJsonLine(value: JsonInput): void {
  process.stdout.write(`${printableJson(formatJson(value))}\n`);
}
