const fs = require('node:fs');

/**
 * A karma plugin: the reporter `counts` writes `{ passed, failed }` to the file
 * that the environment's KARMA_COUNTS names. Errors outside of specs count as one.
 */
function CountsReporter() {
  this.onRunComplete = (browsers, { success = 0, failed = 0, error = false }) => {
    const file = process.env.KARMA_COUNTS;

    if (file) {
      fs.writeFileSync(file, JSON.stringify({ passed: success, failed: failed || (error ? 1 : 0) }));
    }
  };
}

module.exports = { 'reporter:counts': [ 'type', CountsReporter ] };
