import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { isSamePlace } from '../place/FunctionPlace';
import type { FunctionPlace } from '../place/FunctionPlace';
import type { LocalFunction } from './LocalFunction';
import { PROJECT_FILES } from './project/projectFiles';

interface Known {
  fn: LocalFunction;
  place: FunctionPlace;

  /** Paths that tell, by their times, whether the function is still the same. */
  marks: Array<[ string, number | undefined ]>;
}

/** Functions that were found, for as long as nothing changed that they were found by. */
export class KnownFunctions {
  private readonly functions = new Map<string, Known>();

  get(name: string, place: FunctionPlace): LocalFunction | undefined {
    const known = this.functions.get(name);
    const isSame = known !== undefined && isSamePlace(known.place, place)
      && known.marks.every(([ path, changed ]) => changedAt(path) === changed);

    return isSame ? known.fn : undefined;
  }

  /** @param place where it is called @param folder that the user chose @param lookedAt whatever else it was found by */
  keep(name: string, place: FunctionPlace, fn: LocalFunction, folder: string, lookedAt: string[] = []): void {
    const build = join(folder, '.aws-sam', 'build');
    const templates = PROJECT_FILES.map(file => join(folder, file));
    const own = [ dirname(fn.file), fn.file, fn.interpreter ?? folder ];
    const paths = new Set([ folder, build, ...templates, ...own, ...lookedAt ]);

    this.functions.set(name, { fn, place, marks: [ ...paths ].map(path => [ path, changedAt(path) ]) });
  }
}

function changedAt(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs;
}
