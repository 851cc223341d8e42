const BACK_TO_START = '\r\x1b[K';

/**
 * Tells how far something long is: on a terminal in one line that changes, in
 * a log a line at each quarter.
 *
 * @param {string} what
 * @param {number} total how many steps there are to be
 * @param {NodeJS.WriteStream} [stream]
 * @returns {{ step(name?: string): void, end(): void }} after `end`, what is written next has a line of its own
 */
export function createProgress(what, total, stream = process.stdout) {
  let done = 0;
  let told = 0;

  const step = (name = '') => {
    done = Math.min(done + 1, total);

    const text = `${what}: ${done} of ${total}${name && `, ${name}`}`;
    const quarter = Math.floor(done / total * 4);

    if (stream.isTTY) {
      stream.write(BACK_TO_START + text);
    } else if (quarter > told) {
      stream.write(`${text}\n`);
    }

    told = quarter;
  };

  const end = () => {
    if (stream.isTTY && done > 0) {
      stream.write('\n');
    }
  };

  return { step, end };
}
