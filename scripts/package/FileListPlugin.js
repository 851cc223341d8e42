const { Compilation, sources } = require('webpack');

/**
 * Writes down which files each entry of a build consists of, chunks and licences
 * included, so that packaging needs no list of its own:
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
  const licences = Object.keys(compilation.assets).filter(file => file.endsWith('.licenses.txt'));

  return Object.fromEntries([ ...compilation.entrypoints ].map(([ entry, group ]) => [
    entry,
    [ ...filesOf(group, new Set()) ].flatMap(file => [ file, ...noticesOf(compilation, file) ]).concat(licences).sort()
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

module.exports = { FileListPlugin };
