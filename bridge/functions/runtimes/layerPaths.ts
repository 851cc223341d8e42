import { delimiter, join } from 'node:path';

import type { LocalFunction } from '../discovery/LocalFunction';

/** Where a layer's packages are, as Lambda lays them out, and as they lie before SAM has built the layer. */
const PLACES: Record<LocalFunction['kind'], { variable: string; folders: string[] }> = {
  node: { variable: 'NODE_PATH', folders: [ join('nodejs', 'node_modules'), 'node_modules' ] },
  python: { variable: 'PYTHONPATH', folders: [ 'python', '.' ] },
  bootstrap: { variable: 'LD_LIBRARY_PATH', folders: [ 'lib' ] }
};

/** The environment variables by which a function finds what its layers hold. */
export function layerPaths({ kind, layers }: LocalFunction, path: string): Record<string, string> {
  if (layers.length === 0) {
    return {};
  }

  const { variable, folders } = PLACES[kind];
  const inLayers = (names: string[]): string[] => layers.flatMap(layer => names.map(name => join(layer, name)));

  return {
    [variable]: inLayers(folders).join(delimiter),
    PATH: [ ...inLayers([ 'bin' ]), path ].join(delimiter)
  };
}
