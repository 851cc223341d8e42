const { DefinePlugin } = require('webpack');

const karmaCounts = require('../scripts/reporters/karmaCounts');
const { typescript } = require('../scripts/webpackParts');

/**
 * Client specs in a real browser, beside a real modeler. What the Modeler
 * brings (`window.vendor`) is imported plainly here: the specs see the same
 * preact and panel that the client sees.
 *
 * `KARMA_SPECS=properties npm run test:client` runs the specs whose path matches.
 */
module.exports = async function(karma) {
  process.env.CHROME_BIN = await findBrowserPath();

  karma.set({
    basePath: '..',
    plugins: [ 'karma-*', karmaCounts ],
    frameworks: [ 'mocha', 'webpack' ],
    files: [ 'test/client/index.ts' ],
    preprocessors: { 'test/client/index.ts': [ 'webpack' ] },
    client: { mocha: { timeout: 60000 } },
    reporters: [ 'progress' ],
    browsers: [ 'ChromeHeadlessSandboxless' ],
    customLaunchers: {
      ChromeHeadlessSandboxless: {
        base: 'ChromeHeadless',
        flags: [
          '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--window-size=1440,900', '--no-first-run',
          '--disable-background-networking', '--disable-component-update', '--disable-sync'
        ]
      }
    },
    // a busy machine may be slow to answer
    pingTimeout: 60000,
    browserDisconnectTimeout: 30000,
    browserNoActivityTimeout: 120000,
    singleRun: true,
    autoWatch: false,
    webpack: {
      mode: 'development',
      devtool: 'inline-source-map',
      resolve: { extensions: [ '.ts', '.tsx', '.js' ] },
      module: {

        // one bundle: what the client loads later is there from the start
        parser: { javascript: { dynamicImportMode: 'eager' } },
        rules: [
          typescript('test'),
          { test: /\.(svg|css|bpmn)$/, type: 'asset/source' }
        ]
      },
      plugins: [ new DefinePlugin({ KARMA_SPECS: JSON.stringify(process.env.KARMA_SPECS || '') }) ],
      performance: { hints: false }
    }
  });
};

async function findBrowserPath() {
  const { findBrowser } = await import('../scripts/findBrowser.mjs');
  const browser = await findBrowser(console.log);

  if (browser.kind === 'none') {
    throw new Error(browser.message);
  }

  return browser.path;
}
