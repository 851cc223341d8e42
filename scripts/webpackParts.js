const fs = require('node:fs');
const path = require('node:path');
const { Compilation, sources } = require('webpack');

/** TypeScript with a room's own compiler options; types are checked by `npm run types`. */
function typescript(room) {
  return {
    test: /\.tsx?$/,
    exclude: /node_modules/,
    use: {
      loader: 'ts-loader',
      options: {
        transpileOnly: true,
        instance: room,
        configFile: path.resolve(__dirname, '..', room, 'tsconfig.json'),
        compilerOptions: { noEmit: false, sourceMap: true }
      }
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
    plugins: [ new FileListPlugin() ],
    externals: { electron: 'commonjs electron' },
    node: { __dirname: false, __filename: false },
    performance: { hints: false },
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

/**
 * Writes down which files each entry of a build consists of, chunks and licence
 * notices included, so that packaging needs no list of its own:
 * `<build>.files.json` in the output folder holds `{ "<entry>": [ "<file>", … ] }`.
 */
class FileListPlugin {
  apply(compiler) {
    const name = 'FileListPlugin';
    const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;

    compiler.hooks.thisCompilation.tap(name, compilation => {
      compilation.hooks.processAssets.tap({ name, stage }, () => {
        compilation.emitAsset(`${compiler.name}.files.json`, new sources.RawSource(JSON.stringify(filesByEntry(compilation), null, 2)));
      });
    });
  }
}

function filesByEntry(compilation) {
  return Object.fromEntries([ ...compilation.entrypoints ].map(([ entry, group ]) => [
    entry,
    [ ...filesOf(group, new Set()) ].flatMap(file => [ file, ...noticesOf(compilation, file) ]).sort()
  ]));
}

/** What a group of chunks, and all that it loads later, brings. */
function filesOf(group, seen) {
  const later = group.getChildren().filter(child => !seen.has(child));

  later.forEach(child => seen.add(child));

  return new Set([ ...group.getFiles(), ...later.flatMap(child => [ ...filesOf(child, seen) ]) ]);
}

/** Where webpack has put the licences of the code in a file. */
function noticesOf(compilation, file) {
  const { license = [] } = compilation.getAsset(file)?.info.related ?? {};

  return [ license ].flat();
}

module.exports = { CopyPlugin, FileListPlugin, node, typescript };
