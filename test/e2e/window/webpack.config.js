const path = require('node:path');

const { typescript } = require('../../../scripts/webpackParts');

/** A window like the Modeler's; the specs say where it goes. */
module.exports = {
  mode: 'production',
  target: 'web',
  context: path.resolve(__dirname, '../../..'),
  entry: path.join(__dirname, 'index.tsx'),
  output: { filename: 'window.js' },
  resolve: { extensions: [ '.tsx', '.ts', '.js' ] },
  module: { rules: [ typescript('playground') ] },
  optimization: { minimize: false },
  performance: { hints: false },
  devtool: false
};
