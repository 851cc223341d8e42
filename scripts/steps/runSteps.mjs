/**
 * Runs steps side by side, as many at a time as there are lanes, each after those
 * that it needs. Of the steps that are ready the first one of the list begins first.
 *
 * @param {Array<{ name: string, needs?: string[] }>} steps
 * @param {number} lanes
 * @param {(step: { name: string }) => Promise<unknown>} run
 * @returns {Promise<void>} rejects as soon as one of them does
 */
export function runSteps(steps, lanes, run) {
  const waiting = [ ...steps ];
  const done = new Set();
  let running = 0;

  return new Promise((resolve, reject) => {
    const next = () => {
      while (running < lanes) {
        const index = waiting.findIndex(({ needs = [] }) => needs.every(name => done.has(name)));

        if (index < 0) {
          break;
        }

        start(...waiting.splice(index, 1));
      }

      if (running === 0) {
        resolve();
      }
    };

    const start = step => {
      running++;
      run(step).then(() => {
        running--;
        done.add(step.name);
        next();
      }, reject);
    };

    next();
  });
}
