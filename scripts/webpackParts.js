const fs = require('node:fs');
const path = require('node:path');
const { EsbuildPlugin } = require('esbuild-loader');
const { BannerPlugin } = require('webpack');

const { FileListPlugin } = require('./package/FileListPlugin');
const { LicencesPlugin } = require('./package/LicencesPlugin');

/** For Node, where a few kilobytes do not matter: in a tenth of Terser's time. Licences have a file of their own. */
const MINIMIZER = new EsbuildPlugin({ target: 'es2022', legalComments: 'none' });

/** TypeScript with a room's own compiler options; types are checked by `npm run types`. */
function typescript(room) {
  return {
    test: /\.tsx?$/,
    exclude: /node_modules/,
    use: {
      loader: 'esbuild-loader',
      options: { target: 'es2022', tsconfig: path.resolve(__dirname, '..', room, 'tsconfig.json') }
    }
  };
}

/**
 * A self-contained bundle for Node: an installed plugin has no node_modules.
 * What is imported with `import()` becomes a chunk of its own and is read only when used.
 */
function node(name, entry, dist, output = {}) {
  return {
    name,
    mode: 'production',
    target: 'node20.12',
    entry,
    output: { path: dist, filename: '[name].js', chunkFilename: `${name}.[name].js`, ...output },
    resolve: { extensions: [ '.ts', '.js' ] },
    module: { rules: [ typescript('bridge') ] },
    plugins: [
      new LicencesPlugin(),
      new FileListPlugin(),

      // npm's `bin` is called as a program
      new BannerPlugin({ banner: '#!/usr/bin/env node', raw: true, include: /^lambda-task\.js$/ })
    ],
    externals: { electron: 'commonjs electron' },
    node: { __dirname: false, __filename: false },
    performance: { hints: false },
    optimization: { minimizer: [ MINIMIZER ] },
    devtool: false
  };
}

/** Copies files and folders as they are: `{ from, to }`, `to` below the output folder. */
class CopyPlugin {
  constructor(copies) {
    this.copies = copies;
  }

  apply(compiler) {
    compiler.hooks.afterEmit.tap('CopyPlugin', ({ fileDependencies, contextDependencies }) => {
      for (const { from, to } of this.copies) {
        const isFolder = fs.statSync(from).isDirectory();

        (isFolder ? contextDependencies : fileDependencies).add(from);
        fs.cpSync(from, path.join(compiler.outputPath, to), { recursive: true });
      }
    });
  }
}

module.exports = { CopyPlugin, node, typescript };
