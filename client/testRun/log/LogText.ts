import { Terminal, textOfLine, type StyledText } from '../../../connector/log/Terminal';
import { inSlices } from '../tree/inSlices';

/** So much is written at a step, in characters: a step must be short. */
const STEP = 512;

/** What is made of a long log at once, in milliseconds: it comes with a report, which takes long to draw. */
const FIRST_MS = 2;

/** While lines are being made or searched, the log is drawn at most so often, in milliseconds. */
const DRAWN_EVERY_MS = 100;

/** More matches are not counted. */
export const MAX_MATCHES = 1000;

/** A log as one user reads it: its lines, and which of them hold what was searched for. */
export class LogText {
  query = '';

  /** Numbers of lines, from 0. */
  matches: number[] = [];

  /** Whether lines are still being made, or searched. */
  isBusy = false;
  private terminal = new Terminal();
  private text = '';
  private written = 0;
  private searched = 0;
  private matchIndex = -1;
  private endWork: () => void = () => undefined;

  constructor(private readonly changed: () => void) {}

  get lines(): readonly StyledText[][] {
    return this.terminal.lines;
  }

  /** Without the one that is written on, as long as it is empty. */
  get lineCount(): number {
    const { lines } = this.terminal;

    return lines.at(-1)?.length === 0 ? lines.length - 1 : lines.length;
  }

  /** Which match was gone to, from 1; 0 where none was. */
  get matchNumber(): number {
    return this.matchIndex + 1;
  }

  /** The line of that match. */
  get currentLine(): number | undefined {
    return this.matches[this.matchIndex];
  }

  /** Takes the log as it is by now; of one that has only grown, just the new is read. */
  take(text: string): void {
    if (!text.startsWith(this.text)) {
      this.terminal = new Terminal();
      this.written = 0;
      this.forgetMatches();
    }

    this.text = text;
    this.work();
  }

  search(query: string): void {
    this.query = query;
    this.forgetMatches();
    this.work();
    this.changed();
  }

  /** Goes to the next match, or to the one before. */
  go(step: 1 | -1): void {
    if (this.matches.length > 0) {
      this.matchIndex = (this.matchIndex + step + this.matches.length) % this.matches.length;
      this.changed();
    }
  }

  /** Nothing is done any more. */
  end(): void {
    this.endWork();
  }

  private forgetMatches(): void {
    this.matches = [];
    this.matchIndex = -1;
    this.searched = 0;
  }

  private work(): void {
    let wasPaused = false;
    let drawnAt = -DRAWN_EVERY_MS;

    this.endWork();
    this.isBusy = true;
    this.endWork = inSlices(this.steps(), {
      firstMs: FIRST_MS,
      onPause: () => {
        wasPaused = true;

        if (performance.now() - drawnAt > DRAWN_EVERY_MS) {
          drawnAt = performance.now();
          this.changed();
        }
      },
      onEnd: () => {
        this.isBusy = false;

        // what is done at once is drawn by who asked for it
        if (wasPaused) {
          this.changed();
        }
      }
    });
  }

  private *steps(): Generator<void> {
    while (this.written < this.text.length) {
      const end = this.endOfStep();

      this.terminal.write(this.text.slice(this.written, end));
      this.written = end;
      yield;
    }

    yield *this.searching();
  }

  /** Whole lines, where they are not long. */
  private endOfStep(): number {
    const least = this.written + STEP;
    const lineEnd = this.text.indexOf('\n', least) + 1;

    return lineEnd > 0 && lineEnd < least + STEP ? lineEnd : Math.min(least, this.text.length);
  }

  private *searching(): Generator<void> {
    const sought = this.query.trim().toLowerCase();
    const last = this.lines.length - 1;

    // the last line may have changed since it was searched
    this.matches = this.matches.filter(line => line < this.searched);

    for (let line = this.searched; sought !== '' && line <= last && this.matches.length < MAX_MATCHES; line++) {
      if (textOfLine(this.lines[line] ?? []).toLowerCase().includes(sought)) {
        this.matches.push(line);
      }

      this.searched = Math.min(line + 1, last);
      yield;
    }
  }
}
