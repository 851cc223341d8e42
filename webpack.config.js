const path = require('node:path');
const { DefinePlugin } = require('webpack');
const CamundaModelerWebpackPlugin = require('camunda-modeler-webpack-plugin');

const { FileListPlugin } = require('./scripts/package/FileListPlugin');
const { LicencesPlugin } = require('./scripts/package/LicencesPlugin');
const { OnceParsedPlugin } = require('./scripts/package/OnceParsedPlugin');
const { CopyPlugin, node, typescript } = require('./scripts/webpackParts');

const dist = path.resolve(__dirname, 'dist');

/** For the Modeler's window: its own preact and properties panel, no eval (CSP), no Node. */
const client = {
  name: 'client',
  mode: 'production',

  // as modern as the Modeler's Chromium: webpack's own runtime then makes no code from text, which the CSP forbids
  target: [ 'web', 'es2022' ],
  entry: './client/index.ts',
  // what is loaded later lies beside it, wherever the Modeler has loaded it from
  output: { path: dist, filename: 'client.js', chunkFilename: 'client.[name].js', publicPath: 'auto' },
  resolve: { extensions: [ '.ts', '.tsx', '.js' ] },
  module: {
    rules: [
      typescript('client'),
      { test: /\.svg$/, type: 'asset/source' }
    ]
  },
  plugins: [
    new LicencesPlugin(),
    new FileListPlugin(),
    new OnceParsedPlugin(),

    // there is none in the window; what libraries log at its wish goes
    new DefinePlugin({ 'typeof process': JSON.stringify('undefined') }),
    new CamundaModelerWebpackPlugin({
      type: 'propertiesPanel',
      propertiesPanelLoader: false,
      devtool: 'source-map'
    })
  ],

  // the first part is measured by a spec of its own, the later ones lie on the same disk
  performance: { hints: false }
};

/** For the page that hosts the plugin as the Modeler does: everything that the Modeler brings. */
const playground = {
  name: 'playground',
  mode: 'production',
  target: 'web',
  entry: './playground/page/index.tsx',
  output: { path: path.join(dist, 'playground'), filename: 'host.js' },
  resolve: { extensions: [ '.tsx', '.ts', '.js' ] },
  module: { rules: [ typescript('playground') ] },
  plugins: [
    new CopyPlugin([
      { from: path.resolve(__dirname, 'playground/page/index.html'), to: 'index.html' },
      { from: path.resolve(__dirname, 'playground/page/modeler.css'), to: 'modeler.css' },
      { from: path.resolve(__dirname, 'playground/page/page.css'), to: 'page.css' },
      { from: path.resolve(require.resolve('camunda-bpmn-js/package.json'), '../dist/assets'), to: 'assets' }
    ])
  ],
  performance: { hints: false },

  // it never leaves this machine: quick to build matters more than small
  optimization: { minimize: false },
  devtool: false
};

module.exports = [
  client,
  playground,
  node('main', { main: './main/index.ts' }, dist, { library: { type: 'commonjs2', export: 'default' } }),
  node('bridge', {
    'bridge': './bridge/main.ts',
    'lambda-task': './cli/main.ts',
    'run-thread': './bridge/runs/thread/runThread.ts',
    'playground-server': './playground/server/main.ts'
  }, dist),
  node('function-runtime', { 'function-runtime': './bridge/functions/runtimeClient/index.ts' }, dist)
];
