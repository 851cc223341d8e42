/** What Lambda gives of a log with `X-Amz-Log-Type: Tail`, in bytes. */
const TAIL_BYTES = 4096;

/** What we keep for our own runs. */
const KEPT_BYTES = 262_144;

/** Who follows a log while the function runs. */
export interface LogReader {

  /** Is given at once what is written. */
  read(chunk: Buffer): void;

  /** Resolves when it has worked through what it was given so far; absent where it reads at once. */
  caughtUp?(): Promise<void>;
}

/** What a function wrote during one call. Only the end is kept, however much it writes. */
export class FunctionLog {
  private chunks: Buffer[] = [];
  private length = 0;

  constructor(readonly reader?: LogReader) {}

  append(chunk: Buffer): void {
    if (chunk.length === 0) {
      return;
    }

    this.chunks.push(chunk);
    this.length += chunk.length;
    this.reader?.read(chunk);

    if (this.length > 2 * KEPT_BYTES) {
      this.chunks = [ this.text() ];
      this.length = KEPT_BYTES;
    }
  }

  appendLine(line: string): void {
    const lineBreak = this.chunks.at(-1)?.at(-1) === 0x0a || this.length === 0 ? '' : '\n';

    this.append(Buffer.from(`${lineBreak}${line}\n`));
  }

  /** The last 256 KB. */
  text(): Buffer {
    return Buffer.concat(this.chunks).subarray(-KEPT_BYTES);
  }

  /** The last 4 KB. */
  tail(): Buffer {
    return this.text().subarray(-TAIL_BYTES);
  }
}
