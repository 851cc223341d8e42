/** What Lambda gives of a log with `X-Amz-Log-Type: Tail`, in bytes. */
const TAIL_BYTES = 4096;

/** What we keep for our own runs. */
const KEPT_BYTES = 262_144;

/** What a function wrote during one call. Only the end is kept, however much it writes. */
export class FunctionLog {
  private chunks: Buffer[] = [];
  private length = 0;

  /** @param onWritten is told at once, while the function runs */
  constructor(readonly onWritten?: (chunk: Buffer) => void) {}

  append(chunk: Buffer): void {
    if (chunk.length === 0) {
      return;
    }

    this.chunks.push(chunk);
    this.length += chunk.length;
    this.onWritten?.(chunk);

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
