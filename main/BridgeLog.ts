import type { Readable } from 'node:stream';

const KEPT_CHARACTERS = 64 * 1024;

/**
 * What became of the bridge, and what it wrote to stderr, while the Modeler
 * runs; the oldest goes first. Its token is never among it: neither the bridge
 * nor we write that.
 */
export class BridgeLog {
  private kept = '';

  get text(): string {
    return this.kept;
  }

  /** Takes one line, with the time. */
  note(line: string): void {
    this.add(`${new Date().toISOString()} ${line}\n`);
  }

  /** Takes all that a process writes. */
  follow(stderr: Readable | null): void {
    stderr?.setEncoding('utf8').on('data', (text: string) => this.add(text));
  }

  private add(text: string): void {
    const all = this.kept + text;

    // cut seldom, and at a line's end, so that it begins with a whole line
    this.kept = all.length > 2 * KEPT_CHARACTERS ? all.slice(-KEPT_CHARACTERS).replace(/^.*\n/, '') : all;
  }
}
