import type { RunOutcome } from '../../connector/run/report';
import { RunEventSchema, type RunProgress } from '../../connector/run/RunEvent';
import { parseJsonInPieces } from '../../connector/values/parseJsonInPieces';
import { parseJson, type ParsedJson } from '../../feel/reading';
import { bridgeFailure, MEND, type BridgeAnswer } from './bridgeFailure';
import { readAnswer } from './readAnswer';
import { Turns } from './Turns';

/** Several times the largest report: a line that never ends is not kept. */
const MAX_LINE = 64 * 1024 * 1024;

/** From so many characters on a line takes noticeably long to read. */
const LONG = 32_768;

/**
 * Reads what the bridge tells of a run, line by line, until the run has come to its end. A report of many megabytes is
 * read in pieces, with time for the page between them: a worker would have to hand it over in one.
 *
 * @param onProgress is told of all but the end
 */
export async function readRunEvents(
  response: Response, onProgress: (event: RunProgress) => void
): Promise<BridgeAnswer<RunOutcome>> {
  const turns = new Turns();

  for await (const { line, isCutOff } of linesOf(response)) {
    await turns.rest();

    const parsed = await parseLine(line, turns);

    if (isCutOff && parsed.kind === 'invalid' && parsed.offset >= line.length) {
      break;
    }

    const answer = readAnswer(parsed, RunEventSchema);

    if (answer.kind === 'failure') {
      return answer;
    }

    switch (answer.value.kind) {
      case 'ended':
        return { kind: 'answer', value: answer.value.outcome };
      case 'failed':
        return bridgeFailure('refused', answer.value.message);
      default:
        onProgress(answer.value);
    }
  }

  return bridgeFailure('unreachable', `The bridge said nothing of how the run ended. ${MEND}`);
}

async function parseLine(line: string, turns: Turns): Promise<ParsedJson> {
  return line.length < LONG ? parseJson(line) : turns.finish(parseJsonInPieces(line));
}

interface Line {
  line: string;

  /** Whether the bridge ended before the line did. */
  isCutOff: boolean;
}

async function *linesOf({ body }: Response): AsyncGenerator<Line> {
  let line = '';

  for await (const text of textsOf(body)) {
    const [ end = '', ...begun ] = text.split('\n');

    line += end;

    for (const next of begun) {
      yield { line, isCutOff: false };
      line = next;
    }

    if (line.length > MAX_LINE) {
      throw new Error(`a line has more than ${MAX_LINE} characters`);
    }
  }

  if (line !== '') {
    yield { line, isCutOff: true };
  }
}

async function *textsOf(body: ReadableStream<Uint8Array> | null): AsyncGenerator<string> {
  const reader = body?.getReader();
  const decoder = new TextDecoder();

  try {
    for (let read = await reader?.read(); read !== undefined && !read.done; read = await reader?.read()) {
      yield decoder.decode(read.value, { stream: true });
    }
  } finally {

    // whoever has read enough ends the run, too
    await reader?.cancel().catch(() => undefined);
  }
}
