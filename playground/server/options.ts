import { parseArgs } from 'node:util';

/** What the playground's command line says. */
export interface PlaygroundOptions {

  /** The port to serve on where it is free; a fixed one keeps the browser's drafts across starts. */
  port: number;

  /** The folder of the functions to run; the example functions where absent. */
  functions?: string;

  /** The diagram to begin with; a copy of the example process where absent. Its test cases are kept beside it. */
  diagram?: string;

  /** Whether to open a browser. */
  open: boolean;
}

export const DEFAULT_PORT = 8642;

/**
 * Reads `[--port <n>] [--functions <folder>] [--diagram <file>] [--no-open]`.
 *
 * @throws {Error} with a sentence for the user where an argument is not understood
 */
export function parseOptions(args: string[]): PlaygroundOptions {
  const { values } = parseArgs({
    args,
    options: {
      'port': { type: 'string' },
      'functions': { type: 'string' },
      'diagram': { type: 'string' },
      'no-open': { type: 'boolean' }
    }
  });

  return {
    port: parsePort(values.port),
    functions: values.functions,
    diagram: values.diagram,
    open: !values['no-open']
  };
}

function parsePort(text: string | undefined): number {
  if (text === undefined) {
    return DEFAULT_PORT;
  }

  const port = Number(text);

  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Error(`--port takes a number from 0 to 65535, not "${text}"`);
  }

  return port;
}
