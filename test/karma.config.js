const { DefinePlugin } = require('webpack');

const { typescript } = require('../scripts/webpackParts');

process.env.CHROME_BIN ||= '/usr/bin/chromium';

/**
 * Client specs in a real browser, beside a real modeler. What the Modeler
 * brings (`window.vendor`) is imported plainly here: the specs see the same
 * preact and panel that the client sees.
 *
 * `KARMA_SPECS=properties npm run test:client` runs the specs whose path matches.
 */
module.exports = function(karma) {
  karma.set({
    basePath: '..',
    frameworks: [ 'mocha', 'webpack' ],
    files: [ 'test/client/index.ts' ],
    preprocessors: { 'test/client/index.ts': [ 'webpack' ] },
    reporters: [ 'progress' ],
    browsers: [ 'ChromeHeadlessSandboxless' ],
    customLaunchers: {
      ChromeHeadlessSandboxless: {
        base: 'ChromeHeadless',
        flags: [
          '--no-sandbox', '--disable-gpu', '--window-size=1440,900', '--no-first-run',
          '--disable-background-networking', '--disable-component-update', '--disable-sync'
        ]
      }
    },
    browserNoActivityTimeout: 60000,
    singleRun: true,
    autoWatch: false,
    webpack: {
      mode: 'development',
      devtool: 'inline-source-map',
      resolve: { extensions: [ '.ts', '.tsx', '.js' ] },
      module: {
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
