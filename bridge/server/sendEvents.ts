import type { IncomingMessage, ServerResponse } from 'node:http';

import type { RunEvent, RunProgress } from '../../connector/run/RunEvent';
import type { RunOutput } from '../runs/runMessages';
import { corsHeaders } from './cors';
import { EventQueue } from './EventQueue';
import { ANSWER_HEADERS, toHttpError } from './sendAnswer';

const TYPE = 'application/x-ndjson';

/** Whether a caller wants to hear of a run while it goes on. */
export function wantsEvents({ headers: { accept = '' } }: IncomingMessage): boolean {
  return accept.split(',').some(type => type.split(';')[0]?.trim().toLowerCase() === TYPE);
}

/**
 * Answers with one RunEvent a line, each as soon as there is one. A run that is
 * refused before anything was told is refused with a status, by the error that
 * this rejects with.
 */
export async function sendEvents(
  request: IncomingMessage,
  response: ServerResponse,
  run: (onProgress: (event: RunProgress) => void) => Promise<RunOutput>
): Promise<void> {
  const begin = (): void => {
    if (!response.headersSent) {
      response.writeHead(200, { ...corsHeaders(request), ...ANSWER_HEADERS, 'Content-Type': `${TYPE}; charset=utf-8` });
    }
  };
  const queue = new EventQueue(response);
  const tell = (event: RunEvent): void => {
    begin();
    queue.tell(event);
  };

  try {
    const output = await run(tell);

    begin();
    queue.catchUp();
    writeEnd(response, output);
  } catch (error) {
    if (!response.headersSent) {
      throw error;
    }

    const { code, message } = toHttpError(error);

    tell({ kind: 'failed', code, message });
  }

  response.end();
}

/** An outcome that is written already is not read once more. */
function writeEnd(response: ServerResponse, output: RunOutput): void {
  response.write('{"kind":"ended","outcome":');
  response.write(output instanceof Uint8Array ? output : JSON.stringify(output));
  response.write('}\n');
}
