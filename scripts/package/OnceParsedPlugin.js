const { parse } = require('acorn');
const { Compilation, sources } = require('webpack');

/**
 * Puts the function of each module that a file brings into parentheses, which minifiers take away. What a function
 * declares V8 reads over at first, and again when it is called; one in parentheses it takes for one that is called at
 * once, as these are, and compiles it with the first reading.
 */
class OnceParsedPlugin {
  apply(compiler) {
    const name = 'OnceParsedPlugin';

    // behind the minifier, before the source maps are written
    const stage = Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE + 1;

    compiler.hooks.thisCompilation.tap(name, compilation => {
      compilation.hooks.processAssets.tap({ name, stage }, assets => {
        for (const file of Object.keys(assets).filter(file => file.endsWith('.js'))) {
          compilation.updateAsset(file, source => withParentheses(source));
        }
      });
    });
  }
}

function withParentheses(source) {
  const replaced = new sources.ReplaceSource(source);
  const program = parse(source.source().toString(), { ecmaVersion: 'latest', allowHashBang: true });

  for (const { value } of modulesIn(program)) {
    replaced.insert(value.start, ':(function');
    replaced.insert(value.end, ')');
  }

  return replaced;
}

/** The methods of the objects in which webpack keeps modules by their numbers. */
function modulesIn(node) {
  if (Array.isArray(node)) {
    return node.flatMap(modulesIn);
  }

  if (typeof node !== 'object' || node === null) {
    return [];
  }

  return node.type === 'ObjectExpression' && node.properties.length > 0 && node.properties.every(isModule)
    ? node.properties
    : Object.values(node).flatMap(modulesIn);
}

function isModule({ method, key }) {
  return method === true && typeof key.value === 'number';
}

module.exports = { OnceParsedPlugin };
