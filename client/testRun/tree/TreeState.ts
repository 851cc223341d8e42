import type { JsonValue } from '../../../feel/reading';
import type { JsonPath } from '../../../connector/values/JsonPath';
import { JsonTree, type JsonRow } from '../../../connector/values/JsonTree';
import { searchJson } from '../../../connector/values/searchJson';
import { previewJson } from '../../../connector/values/previewJson';
import { inSlices } from './inSlices';
import type { TreePlace } from '../place/TreePlace';

/** Values whose text is no longer than this are open from the start. */
const SMALL = 400;

/** More matches are not counted. */
export const MAX_MATCHES = 1000;

/** A tree as one user looks at it: what is open, what was searched for, which row is the active one. */
export class TreeState {
  readonly tree: JsonTree;
  matches: JsonPath[] = [];

  /** Whether the search, or the expanding, goes on. */
  isBusy = false;
  private endWork: () => void = () => undefined;
  private matchIndex = -1;

  constructor(readonly value: JsonValue, readonly place: TreePlace, private readonly changed: () => void) {
    this.tree = new JsonTree(value);
    this.work(this.tree.expand(place.levels ?? startLevels(value)), () => {
      place.toggled.forEach(({ path, open }) => this.tree.toggle(path, open));
      this.find(false);
    });
  }

  /** The active row's number; that of the nearest one that is shown, where it is not. */
  get activeIndex(): number {
    return this.tree.reveal(this.shownActive()) ?? 0;
  }

  get activeRow(): JsonRow | undefined {
    return this.tree.rows(this.activeIndex, 1)[0];
  }

  /** Which match the active row is, from 1; 0 where it is none that was gone to. */
  get matchNumber(): number {
    return this.matchIndex + 1;
  }

  activate(path: JsonPath): void {
    this.place.active = path;
    this.changed();
  }

  toggle(path: JsonPath, open: boolean): void {
    this.tree.toggle(path, open);
    this.place.toggled = [ ...this.place.toggled.filter(other => !isSame(other.path, path)), { path, open } ];
    this.activate(path);
  }

  /** Opens all down to a level, and closes what is below. */
  expand(levels: number): void {
    this.tree.toggle([], false);
    Object.assign(this.place, { levels, toggled: [], active: [] });
    this.work(this.tree.expand(levels), () => undefined);
    this.changed();
  }

  search(query: string): void {
    this.place.query = query;
    this.find(true);
    this.changed();
  }

  /** Goes to the next match, or to the one before. */
  go(step: 1 | -1): void {
    if (this.matches.length > 0) {
      this.goTo((this.matchIndex + step + this.matches.length) % this.matches.length);
    }
  }

  /** Nothing is done any more. */
  end(): void {
    this.endWork();
  }

  private find(goesToFirst: boolean): void {
    this.matches = [];
    this.matchIndex = -1;

    this.work(this.matching(), () => undefined, path => {
      if (path) {
        this.matches.push(path);

        if (goesToFirst && this.matches.length === 1) {
          this.goTo(0);
        }
      }
    });
  }

  private *matching(): Generator<JsonPath | undefined> {
    for (const path of searchJson(this.value, this.place.query.trim())) {
      yield path;

      if (this.matches.length >= MAX_MATCHES) {
        return;
      }
    }
  }

  private goTo(match: number): void {
    this.matchIndex = match;

    const path = this.matches[match] ?? [];

    this.tree.reveal(path);
    this.activate(path);
  }

  private shownActive(): JsonPath {
    const { active } = this.place;
    let length = 0;

    while (length < active.length && this.tree.isOpen(active.slice(0, length))) {
      length++;
    }

    return active.slice(0, length);
  }

  private work<T>(work: Iterator<T>, onEnd: () => void, onStep?: (value: T) => void): void {
    let wasPaused = false;

    this.endWork();
    this.isBusy = true;
    this.endWork = inSlices(work, {
      onStep,
      onPause: () => {
        wasPaused = true;
        this.changed();
      },
      onEnd: () => {
        this.isBusy = false;
        onEnd();

        // what is done at once is drawn by who asked for it
        if (wasPaused) {
          this.changed();
        }
      }
    });
  }
}

function startLevels(value: JsonValue): number {
  return previewJson(value, SMALL).isComplete ? Infinity : 1;
}

function isSame(one: JsonPath, other: JsonPath): boolean {
  return one.length === other.length && one.every((step, index) => step === other[index]);
}
