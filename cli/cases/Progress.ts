import type { CaseRun } from './CaseRun';

/** More often nobody sees it. */
const EVERY_MS = 100;

interface Terminal {
  isTTY: boolean;
  write(text: string): unknown;
}

/** How far a run is, in one line of a terminal that is written over; nothing where there is no terminal. */
export class Progress {
  private done = 0;
  private notPassed = 0;
  private shownAt = 0;

  constructor(readonly total: number, readonly stream: Terminal = process.stderr) {}

  add(run: Pick<CaseRun, 'result'>): void {
    this.done++;
    this.notPassed += run.result.kind === 'passed' ? 0 : 1;

    if (this.stream.isTTY && performance.now() - this.shownAt > EVERY_MS) {
      this.shownAt = performance.now();
      this.stream.write(`\r\x1b[K${this.line()}`);
    }
  }

  end(): void {
    if (this.stream.isTTY) {
      this.stream.write('\r\x1b[K');
    }
  }

  private line(): string {
    return `${this.done} of ${this.total} cases${this.notPassed ? `, ${this.notPassed} not passed` : ''}`;
  }
}
