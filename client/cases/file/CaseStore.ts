import { basenameOf } from './basenameOf';
import type { TestCase } from '../../../connector/cases/CaseFile';
import { CASE_FILE_SUFFIX } from '../../../connector/cases/CaseFile';
import { keyOfCase, mergeCases } from '../../../connector/cases/mergeCases';
import { readCaseFile } from '../../../connector/cases/readCaseFile';
import { writeCaseFile } from '../../../connector/cases/writeCaseFile';
import type { CaseFileAnswer } from '../../../bridge/protocol';
import type { BridgeClient } from '../../bridgeClient/BridgeClient';
import { Listeners } from '../../listeners/Listeners';
import type { CaseQuestion, CasesState, MadeChange, ReadyCases, Replacements, Whose } from './CasesState';

/** Two who write in turn come to an end. */
const MAX_TRIES = 5;

/**
 * The test cases of one diagram: read from the file beside it, and written into
 * it at each change. What others have written meanwhile is taken in; where both
 * changed the same case, the user is asked.
 */
export class CaseStore {
  state: CasesState = { kind: 'unsaved' };

  /** Why the last change was not made. */
  problem: string | undefined;
  question: CaseQuestion | undefined;
  lastChange: MadeChange | undefined;
  isSaving = false;

  private path: string | undefined;

  /** Counts the changes as they begin and end. */
  private changes = 0;
  private changing: Promise<boolean> = Promise.resolve(true);

  /** Without circles: what is there now has become nothing else. */
  private readonly became = new WeakMap<TestCase, TestCase>();
  private readonly listeners = new Listeners();
  readonly subscribe = this.listeners.subscribe;

  /** @param onReplaced told of each case that another one has taken the place of, before others see that */
  constructor(
    private readonly client: Pick<BridgeClient, 'readCases' | 'writeCases'>,
    private readonly onReplaced: (was: TestCase, now: TestCase) => void = () => undefined
  ) {}

  /** The file's name, for people; undefined where there is no diagram beside which it could be. */
  get fileName(): string | undefined {
    return this.path && basenameOf(this.path).replace(/\.bpmn$/i, '') + CASE_FILE_SUFFIX;
  }

  /** Takes the cases of a diagram; undefined where it is in no file. */
  async open(path: string | undefined): Promise<void> {
    if (path !== this.path) {
      this.path = path;
      this.question?.answer('neither');
      this.question = this.problem = this.lastChange = undefined;
      this.set(path === undefined ? { kind: 'unsaved' } : { kind: 'loading' });
      await this.reload();
    }
  }

  /** Reads the file again; what is shown stays until it is read. */
  async reload(): Promise<void> {
    const { path, changes } = this;

    if (path !== undefined && !this.isSaving) {
      const answer = await this.client.readCases({ diagram: path });

      // what was read before a change says nothing after it
      if (path === this.path && changes === this.changes) {
        this.set(answer.kind === 'failure' ? { kind: 'failed', message: answer.message } : this.stateOf(answer.value));
      }
    }
  }

  /**
   * Makes a change, and writes it; one after the other.
   *
   * @param base what the change is made of: what there is now, unless it was begun before
   * @returns whether it was made; where not, `problem` says why
   */
  change(
    label: string, edit: (cases: readonly TestCase[]) => readonly TestCase[], base?: readonly TestCase[]
  ): Promise<boolean> {
    return this.ask(label, edit, new Map(), base);
  }

  /** Makes a change that puts cases in the place of others, as `change` does. */
  replace(label: string, replacements: Replacements, base?: readonly TestCase[]): Promise<boolean> {
    return this.ask(label, cases => cases.map(each => replacements.get(each) ?? each), replacements, base);
  }

  /** What a case is once the changes are made that were asked for until now; undefined where it is gone. */
  async latest(testCase: TestCase): Promise<TestCase | undefined> {
    await this.changing;

    let now = testCase;

    for (let next = this.became.get(now); next; next = this.became.get(now)) {
      now = next;
    }

    return this.state.kind === 'ready' ? find(this.state.cases, now) : undefined;
  }

  private async ask(
    label: string,
    edit: (cases: readonly TestCase[]) => readonly TestCase[],
    replacements: Replacements,
    base: readonly TestCase[] | undefined
  ): Promise<boolean> {
    const { state, path } = this;

    if (state.kind !== 'ready' || path === undefined) {
      return false;
    }

    const before = base ?? state.cases;
    const change = { label, before, after: edit(before), replacements };
    const make = (): Promise<boolean> => this.make(path, change);

    this.changing = this.changing.then(make, make);

    return this.changing;
  }

  /** Takes the last change back; what others have changed since stays. */
  async undo(): Promise<void> {
    const { lastChange } = this;

    if (lastChange && await this.ask('', () => lastChange.before, inverse(lastChange.replacements), lastChange.after)) {
      this.lastChange = undefined;
      this.listeners.notify();
    }
  }

  /** To be called when a message was read. */
  dismiss(): void {
    this.problem = this.lastChange = undefined;
    this.listeners.notify();
  }

  private async make(path: string, change: MadeChange): Promise<boolean> {
    if (this.state.kind !== 'ready' || path !== this.path) {
      return false;
    }

    this.changes++;
    this.isSaving = true;
    this.problem = undefined;
    this.listeners.notify();

    const isMade = await this.write(path, change.before, change.after, this.state);

    this.changes++;
    this.isSaving = false;
    this.lastChange = isMade ? change : this.lastChange;
    change.replacements.forEach((now, was) => isMade && this.follow(was, now));
    this.listeners.notify();

    return isMade;
  }

  private follow(was: TestCase, now: TestCase): void {
    this.became.delete(now);
    this.became.set(was, now);

    // somebody else's may have been taken instead
    if (this.state.kind === 'ready' && find(this.state.cases, now)) {
      this.onReplaced(was, now);
    }
  }

  private async write(
    path: string, before: readonly TestCase[], mine: readonly TestCase[], ready: ReadyCases
  ): Promise<boolean> {
    let current = ready;

    for (let tries = 0; tries < MAX_TRIES; tries++) {
      const cases = await this.merged(before, mine, current.cases);
      const text = cases && writeCaseFile({ $schema: current.schema, cases: [ ...cases ] }, current.style);

      if (cases === undefined || text === undefined) {
        return false;
      }

      const answer = await this.client.writeCases({ diagram: path, text, version: current.version });

      if (answer.kind === 'answer') {
        this.take(path, { ...current, cases, version: answer.value.version });

        return true;
      }

      if (answer.code !== 'caseFileChanged') {
        return this.fail(answer.message);
      }

      const read = await this.client.readCases({ diagram: path });
      const theirs = read.kind === 'answer' ? this.stateOf(read.value) : undefined;

      if (theirs?.kind !== 'ready') {
        return this.fail(`Somebody else has changed ${this.fileName}, and it cannot be read now${theirs?.kind === 'broken' ? `: ${theirs.message}` : ''}. Nothing was written over it.`);
      }

      current = theirs;
    }

    return this.fail(`${this.fileName} is being changed by somebody else again and again: nothing was written. Try once more.`);
  }

  /** What both have made; undefined where the user would rather leave it. */
  private async merged(
    before: readonly TestCase[], mine: readonly TestCase[], theirs: readonly TestCase[]
  ): Promise<readonly TestCase[] | undefined> {
    if (before === theirs) {
      return mine;
    }

    const { cases, conflicts } = mergeCases(before, mine, theirs, 'mine');

    if (conflicts.length === 0) {
      return cases;
    }

    const whose = await new Promise<Whose>(answer => {
      this.question = { conflicts, answer };
      this.listeners.notify();
    });

    this.question = undefined;

    switch (whose) {
      case 'mine':
        return cases;
      case 'theirs':
        return mergeCases(before, mine, theirs, 'theirs').cases;
      case 'neither':
        return undefined;
    }
  }

  private stateOf({ text, version }: CaseFileAnswer): CasesState {
    if (text === null) {
      return { kind: 'ready', cases: [], version, schema: undefined, style: undefined };
    }

    if (this.state.kind === 'ready' && this.state.version === version) {
      return this.state;
    }

    const read = readCaseFile(text);

    return read.kind === 'file'
      ? { kind: 'ready', cases: read.file.cases, version, schema: read.file.$schema, style: read.style }
      : { ...read, kind: 'broken' };
  }

  private fail(message: string): false {
    this.problem = message;

    return false;
  }

  private take(path: string, state: CasesState): void {
    if (path === this.path) {
      this.state = state;
    }
  }

  private set(state: CasesState): void {
    this.state = state;
    this.listeners.notify();
  }
}

function find(cases: readonly TestCase[], wanted: TestCase): TestCase | undefined {
  return cases.find(testCase => keyOfCase(testCase) === keyOfCase(wanted));
}

function inverse(replacements: Replacements): Replacements {
  return new Map([ ...replacements ].map(([ was, now ]) => [ now, was ]));
}
