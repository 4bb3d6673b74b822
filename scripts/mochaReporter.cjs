// Prints as mocha's `spec` reporter does and writes the totals to the file of the option `output`.
const { writeFileSync } = require('node:fs');
const { reporters, Runner } = require('mocha');

module.exports = class extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    runner.once(Runner.constants.EVENT_RUN_END, () => {
      const { passes: passed, failures: failed } = runner.stats;
      writeFileSync(options.reporterOptions.output, JSON.stringify({ passed, failed }));
    });
  }
};
