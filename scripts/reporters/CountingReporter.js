const fs = require('node:fs');
const { reporters, Runner } = require('mocha');

const watchTimers = require('./watchTimers');

const { EVENT_HOOK_BEGIN, EVENT_RUN_END, EVENT_TEST_BEGIN } = Runner.constants;

/** How long what the tests opened may take to close after the last of them, where no option says. */
const CLOSING_MS = 30_000;

/**
 * mocha's dots, and a file with the numbers: `{ passed, failed }`, and while the
 * suite runs also `running`, the test or hook that it is at; so a suite that is
 * stopped from outside says where. Its path is the reporter option `file`.
 *
 * A process that does not end within the option `closingMs` after its last test
 * fails with what keeps it.
 */
class CountingReporter extends reporters.Dot {
  constructor(runner, options) {
    super(runner, options);

    const { file, closingMs = CLOSING_MS } = options.reporterOptions;
    const heldTimers = watchTimers();

    const write = running => {
      fs.writeFileSync(file, JSON.stringify({ passed: this.stats.passes, failed: this.stats.failures, running }));
    };

    runner.on(EVENT_TEST_BEGIN, test => write(test.fullTitle()));
    runner.on(EVENT_HOOK_BEGIN, hook => write(hook.fullTitle()));

    runner.once(EVENT_RUN_END, () => {
      write();
      setTimeout(() => endOpenProcess(heldTimers()), Number(closingMs)).unref();
    });
  }
}

function endOpenProcess(timers) {
  const resources = process.getActiveResourcesInfo().join(', ');

  process.stderr.write(`The tests have ended, but the process has not: it holds ${[ resources, ...timers ].join('\n')}\n`);

  // after mocha's own listener, which sets the code of the tests
  process.on('exit', () => {
    process.exitCode = 1;
  });
  process.exit();
}

module.exports = CountingReporter;
