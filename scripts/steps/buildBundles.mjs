import { createRequire } from 'node:module';

/**
 * Builds all bundles, and writes a line `built <bundle>` to standard output as
 * each is done, so that whoever waits sees how far it is.
 */
const require = createRequire(import.meta.url);
const { webpack } = require('webpack');
const compiler = webpack(require('../../webpack.config.js'));

for (const { name, hooks } of compiler.compilers) {
  hooks.afterDone.tap('buildBundles', () => process.stdout.write(`built ${name}\n`));
}

compiler.run((error, stats) => {
  const text = error ? error.stack : stats.toString('errors-warnings');

  process.stderr.write(text && `${text}\n`);
  process.exitCode = error || stats.hasErrors() ? 1 : 0;
  compiler.close(() => undefined);
});
