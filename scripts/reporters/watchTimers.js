const { promisify } = require('node:util');

/** The lines of a stack that tell who made a timer: below the error's own, and the two of this file. */
const CALLERS = [ 3, 7 ];

/**
 * Remembers where timers are made, from now on. Node tells that a timer keeps a
 * process up, but not whose it is; async_hooks would, and slow down every promise.
 *
 * @returns {() => string[]} tells what keeps the process up now, and where it was made
 */
function watchTimers() {
  const places = new Map();

  for (const name of [ 'setTimeout', 'setInterval' ]) {
    const original = globalThis[name];

    globalThis[name] = Object.assign((...args) => {
      const timer = original(...args);

      places.set(timer, `${name} ${args[1]} ms\n${caller()}`);

      return timer;
    }, { [promisify.custom]: original[promisify.custom] });
  }

  // what has run, was cleared, or lets the process end
  setInterval(() => places.forEach((_, timer) => timer.hasRef() || places.delete(timer)), 1000).unref();

  return () => [ ...places ].filter(([ timer ]) => timer.hasRef()).map(([ , place ]) => place);
}

function caller() {
  return new Error().stack.split('\n').slice(...CALLERS).join('\n');
}

module.exports = watchTimers;
