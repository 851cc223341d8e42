/** What of a message can change hands instead of being copied: bytes that have their memory for themselves. */
export function transferable(data: unknown): ArrayBuffer[] {
  return data instanceof Uint8Array && data.buffer instanceof ArrayBuffer && data.byteLength === data.buffer.byteLength
    ? [ data.buffer ]
    : [];
}
