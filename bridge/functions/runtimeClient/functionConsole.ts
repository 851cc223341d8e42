import { writeSync } from 'node:fs';
import { format } from 'node:util';

import type { DescribedError } from './describeError';

const LEVELS = { log: 'INFO', info: 'INFO', warn: 'WARN', error: 'ERROR', debug: 'DEBUG', trace: 'TRACE' } as const;

type Level = keyof typeof LEVELS;

const METHODS: Level[] = [ 'log', 'info', 'warn', 'error', 'debug', 'trace' ];

/**
 * Makes the console write lines as Lambda does: time, request id, level and
 * message, with tabs between them.
 *
 * @param requestId of the event that is being handled
 */
export function takeOverConsole(requestId: () => string | undefined): void {
  for (const method of METHODS) {
    console[method] = (...values: unknown[]) => {
      writeLog(logLine(requestId(), LEVELS[method], format(...values)));
    };
  }
}

/** Writes an error that ended a call, in the form of Lambda's Node runtime. */
export function logError(
  requestId: string | undefined, what: string, { errorType, errorMessage, trace }: DescribedError
): void {
  const json = JSON.stringify({ errorType, errorMessage, stack: trace });

  writeLog(logLine(requestId, 'ERROR', `${what}\t${json}`));
}

function logLine(requestId: string | undefined, level: string, message: string): string {
  return `${new Date().toISOString()}\t${requestId ?? 'undefined'}\t${level}\t${message}\n`;
}

/**
 * Writes at once and waits where the reader is slow: so nothing is lost when the
 * process exits next, and a function that floods its log does not pile it up.
 */
function writeLog(text: string): void {
  let rest = Buffer.from(text);

  while (rest.length > 0) {
    rest = rest.subarray(writeSome(rest));
  }
}

function writeSome(bytes: Buffer): number {
  try {
    return writeSync(1, bytes);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EAGAIN') {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);

      return 0;
    }

    throw error;
  }
}

/** Resolves when all that was written has left the process. */
export async function flushOutput(): Promise<void> {
  await Promise.all(touched.map(name => process[name]).filter(stream => stream.writableLength > 0).map(stream => {
    return new Promise<void>(resolve => { stream.write('', () => resolve()); });
  }));
}

/** Which of Node's own streams the function uses: to ask for one is to make it, which takes a while. */
const touched: Array<'stdout' | 'stderr'> = [];

for (const name of [ 'stdout', 'stderr' ] as const) {
  const own = Object.getOwnPropertyDescriptor(process, name);

  Object.defineProperty(process, name, {
    ...own,
    get: () => {
      if (!touched.includes(name)) {
        touched.push(name);
      }

      return own?.get?.call(process) as unknown;
    }
  });
}
