const fs = require('node:fs');
const path = require('node:path');
const { Compilation, sources } = require('webpack');

/** The folder of the package that a file belongs to, which is the innermost. */
const PACKAGE = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+(?=[\\/])/;

/**
 * Writes the licences of the packages that a build contains to
 * `<build>.licenses.txt` in the output folder; none where there are no packages.
 */
class LicencesPlugin {
  apply(compiler) {
    const name = 'LicencesPlugin';
    const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;

    compiler.hooks.thisCompilation.tap(name, compilation => {
      compilation.hooks.processAssets.tap({ name, stage }, () => {
        const packages = foldersOf(compilation).map(readPackage);

        if (packages.length) {
          compilation.emitAsset(`${compiler.name}.licenses.txt`, new sources.RawSource(describe(packages)));
        }
      });
    });
  }
}

/** The folders of the packages whose code is in the build. */
function foldersOf({ modules }) {
  const files = [ ...modules ].flatMap(module => module.modules ?? module).map(({ resource }) => resource ?? '');

  return [ ...new Set(files.flatMap(file => PACKAGE.exec(file) ?? [])) ];
}

function readPackage(folder) {
  const { name, license } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const file = fs.readdirSync(folder).find(file => /^licen[cs]e\b/i.test(file));

  return { name, license, text: file && fs.readFileSync(path.join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim() };
}

/**
 * Each text once, below the packages that it holds for. A package without one has that of others with
 * the same licence.
 */
function describe(packages) {
  const byText = new Map();

  for (const { name, license, text } of packages) {
    const shared = text ?? packages.find(other => other.license === license && other.text)?.text ?? license;

    byText.set(shared, [ ...byText.get(shared) ?? [], name ].sort());
  }

  return [ ...byText ].map(([ text, names ]) => `${names.join(', ')}\n\n${text}\n`).sort().join(`\n${'-'.repeat(80)}\n\n`);
}

module.exports = { LicencesPlugin };
