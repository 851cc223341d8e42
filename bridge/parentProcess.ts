import type { BridgeMessage } from './protocol';

interface ParentPort {
  postMessage(message: unknown): void;
}

/** Resolves when the message is on its way. */
export function tellParent(message: BridgeMessage): Promise<void> {
  const port: unknown = Reflect.get(process, 'parentPort');

  // Electron's utility process
  if (isParentPort(port)) {
    port.postMessage(message);

    return Promise.resolve();
  }

  // Node's child process
  return new Promise((resolve, reject) => {
    if (process.send === undefined) {
      reject(new Error('The bridge is started by the Modeler or the playground; "lambda-task serve" starts one by hand.'));
    } else {
      process.send(message, (error: Error | null) => error === null ? resolve() : reject(error));
    }
  });
}

function isParentPort(value: unknown): value is ParentPort {
  return typeof value === 'object' && value !== null && 'postMessage' in value && typeof value.postMessage === 'function';
}
