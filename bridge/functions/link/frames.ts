/**
 * The messages between the bridge and the process of a Node function: a head
 * (JSON) and a body (bytes as they are), each with its length in front (UInt32,
 * big-endian). Used at both ends of one pipe.
 */

const LENGTHS_BYTES = 8;

const MAX_HEAD_BYTES = 65_536;

const MAX_KEPT_BYTES = 16_777_216;

export interface Frame {
  head: unknown;

  /** Undefined where it was longer than the reader keeps. */
  body: Buffer | undefined;
}

export function writeFrame(head: object, body: Uint8Array = new Uint8Array()): Buffer {
  const json = Buffer.from(JSON.stringify(head));
  const lengths = Buffer.allocUnsafe(LENGTHS_BYTES);

  lengths.writeUInt32BE(json.length, 0);
  lengths.writeUInt32BE(body.length, 4);

  return Buffer.concat([ lengths, json, body ]);
}

/** Puts frames together from what comes through a pipe. */
export class FrameReader {
  private chunks: Buffer[] = [];
  private length = 0;
  private skip = 0;
  private tooLong: unknown;

  /** @param maxBodyBytes longer bodies are dropped as they come */
  constructor(readonly maxBodyBytes = MAX_KEPT_BYTES) {}

  /** The frames that are complete with this chunk. Throws where it is none of ours. */
  push(chunk: Buffer): Frame[] {
    const frames: Frame[] = [];

    this.chunks.push(chunk);
    this.length += chunk.length;

    for (let frame = this.next(); frame !== undefined; frame = this.next()) {
      frames.push(frame);
    }

    return frames;
  }

  private next(): Frame | undefined {
    if (this.skip > 0) {
      return this.skipBody();
    }

    if (this.length < LENGTHS_BYTES) {
      return undefined;
    }

    const lengths = this.peek(LENGTHS_BYTES);
    const headLength = lengths.readUInt32BE(0);
    const bodyLength = lengths.readUInt32BE(4);

    if (headLength > MAX_HEAD_BYTES) {
      throw new Error('The head of a message is too long');
    }

    if (bodyLength > this.maxBodyBytes) {
      return this.beginSkipping(headLength, bodyLength);
    }

    if (this.length < LENGTHS_BYTES + headLength + bodyLength) {
      return undefined;
    }

    this.take(LENGTHS_BYTES);

    return { head: JSON.parse(this.take(headLength).toString()), body: this.take(bodyLength) };
  }

  private beginSkipping(headLength: number, bodyLength: number): Frame | undefined {
    if (this.length < LENGTHS_BYTES + headLength) {
      return undefined;
    }

    this.take(LENGTHS_BYTES);
    this.tooLong = JSON.parse(this.take(headLength).toString());
    this.skip = bodyLength;

    return this.skipBody();
  }

  private skipBody(): Frame | undefined {
    this.skip -= this.take(Math.min(this.skip, this.length)).length;

    return this.skip === 0 ? { head: this.tooLong, body: undefined } : undefined;
  }

  private peek(length: number): Buffer {
    this.join(length);

    return (this.chunks[0] ?? Buffer.alloc(0)).subarray(0, length);
  }

  private take(length: number): Buffer {
    const taken = this.peek(length);
    const [ first, ...rest ] = this.chunks;

    this.length -= taken.length;
    this.chunks = first === undefined || first.length === taken.length
      ? rest
      : [ first.subarray(taken.length), ...rest ];

    return taken;
  }

  /** Copies only where what is wanted lies in several chunks. */
  private join(length: number): void {
    if ((this.chunks[0]?.length ?? 0) < length) {
      this.chunks = [ Buffer.concat(this.chunks) ];
    }
  }
}
