/** No line of a table is longer; what is would only fill the memory. */
const LONGEST_LINE = 64_000_000;

/**
 * The lines of a stream of UTF-8, without their ends, as they come. A line ends
 * with `\n` or `\r\n` and nothing else: JSON may hold other line separators.
 *
 * @throws {RangeError} where a line has no end
 */
export async function *linesOf(stream: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';

  for await (const chunk of stream) {
    const lines = (rest + (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true }))).split('\n');

    rest = lines.pop() ?? '';

    if (rest.length > LONGEST_LINE) {
      throw new RangeError(`A line has more than ${LONGEST_LINE} characters`);
    }

    yield *lines.map(withoutReturn);
  }

  rest += decoder.decode();

  if (rest) {
    yield withoutReturn(rest);
  }
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
