/** What Lambda gives of a log with `X-Amz-Log-Type: Tail`, in bytes. */
const TAIL_BYTES = 4096;

/** What a function wrote during one call. Only the end is kept, however much it writes. */
export class FunctionLog {
  private kept = Buffer.alloc(0);

  append(chunk: Buffer): void {
    this.kept = Buffer.concat([ this.kept, chunk ]).subarray(-TAIL_BYTES);
  }

  appendLine(line: string): void {
    const lineBreak = this.kept.length === 0 || this.kept.at(-1) === 0x0a ? '' : '\n';

    this.append(Buffer.from(`${lineBreak}${line}\n`));
  }

  /** The last 4 KB. */
  tail(): Buffer {
    return this.kept;
  }
}
