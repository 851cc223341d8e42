/** Resolves after the next frame: a message is handled after what the frame has painted. */
export function painted() {
  return new Promise(resolve => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();

    port1.onmessage = resolve;
    port2.postMessage(null);
  }));
}
