import { createRequire } from 'node:module';

/**
 * Builds the bundle of the client, or the others, and writes a line `built <bundle>` to
 * standard output as each is done, so that whoever waits sees how far it is.
 *
 * Usage: node buildBundles.mjs client|others
 */
const require = createRequire(import.meta.url);
const { webpack } = require('webpack');

const isWanted = ({ name }) => (name === 'client') === (process.argv[2] === 'client');
const compiler = webpack(require('../../webpack.config.js').filter(isWanted));

for (const { name, hooks } of compiler.compilers) {
  hooks.afterDone.tap('buildBundles', () => process.stdout.write(`built ${name}\n`));
}

compiler.run((error, stats) => {
  const text = error ? error.stack : stats.toString('errors-warnings');

  process.stderr.write(text && `${text}\n`);
  process.exitCode = error || stats.hasErrors() ? 1 : 0;
  compiler.close(() => undefined);
});
