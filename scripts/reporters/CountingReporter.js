const fs = require('node:fs');
const { reporters, Runner } = require('mocha');

/**
 * mocha's dots, and at the end a file with the numbers: `{ passed, failed }`.
 * Its path is the reporter option `file`.
 */
class CountingReporter extends reporters.Dot {
  constructor(runner, options) {
    super(runner, options);

    const { file } = options.reporterOptions;

    runner.once(Runner.constants.EVENT_RUN_END, () => {
      fs.writeFileSync(file, JSON.stringify({ passed: this.stats.passes, failed: this.stats.failures }));
    });
  }
}

module.exports = CountingReporter;
