import { createHash, createHmac } from 'node:crypto';

type RunningHash = ReturnType<typeof createHash> | ReturnType<typeof createHmac>;

/** SHA-256 by Node, plain or keyed, in the form in which the AWS signer takes it. */
export class NodeHash {
  private readonly secret: string | Uint8Array | undefined;
  private hash: RunningHash;

  constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
    this.secret = secret === undefined || typeof secret === 'string' ? secret : bytesOf(secret);
    this.hash = this.begin();
  }

  update(chunk: Uint8Array): void {
    this.hash.update(chunk);
  }

  async digest(): Promise<Uint8Array> {
    return this.hash.digest();
  }

  reset(): void {
    this.hash = this.begin();
  }

  private begin(): RunningHash {
    return this.secret === undefined ? createHash('sha256') : createHmac('sha256', this.secret);
  }
}

function bytesOf(data: ArrayBuffer | ArrayBufferView): Uint8Array {
  return ArrayBuffer.isView(data)
    ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
    : new Uint8Array(data);
}
