import type { TestCase } from '../../../connector/cases/CaseFile';
import { keyOfCase } from '../../../connector/cases/mergeCases';
import { Listeners } from '../../listeners/Listeners';

/** A case that is edited as text; kept until it is saved, whatever is looked at or edited meanwhile. */
export interface CaseDraft {

  /** The case as it was when somebody began. */
  testCase: TestCase;
  text: string;

  /** All cases as they were then: what others change meanwhile is found out. */
  base: readonly TestCase[];
}

interface Seen {

  /** The key of the case whose details are seen. */
  selected: string | undefined;

  /** By the key of the case that is edited. */
  drafts: ReadonlyMap<string, CaseDraft>;

  /** By the key of the case: what was typed and given up, to be taken back. */
  givenUp: ReadonlyMap<string, CaseDraft>;

  /** Text that the names of the cases in the list have. */
  filter: string;
  onlyFailed: boolean;

  /** Whether the wide view lists the cases of all tasks, whatever is selected. */
  allTasks: boolean;

  /** The cases that wait for the user's word, since they call AWS. */
  asked: readonly TestCase[] | undefined;

  /** The task of which a run is about to be saved: that run, or the last one. */
  saving: { taskId: string; runId?: number } | undefined;
}

const NOTHING: Seen = {
  selected: undefined,
  drafts: new Map(),
  givenUp: new Map(),
  filter: '',
  onlyFailed: false,
  allTasks: false,
  asked: undefined,
  saving: undefined
};

/** What is seen of a modeler's test cases; in the panel and in the wide view it is the same. */
export class CasesView {
  private seen = NOTHING;
  private readonly listeners = new Listeners();
  readonly subscribe = this.listeners.subscribe;

  get now(): Readonly<Seen> {
    return this.seen;
  }

  show(part: Partial<Seen>): void {
    this.seen = { ...this.seen, ...part };
    this.listeners.notify();
  }

  /** Begins to edit a case, or keeps what is typed. */
  edit(draft: CaseDraft): void {
    const key = keyOfCase(draft.testCase);

    this.show({ drafts: new Map(this.seen.drafts).set(key, draft), givenUp: without(this.seen.givenUp, key) });
  }

  /** Ends the editing of a case; what was typed can be taken back with `edit`. */
  giveUp(draft: CaseDraft): void {
    const key = keyOfCase(draft.testCase);

    this.show({ drafts: without(this.seen.drafts, key), givenUp: new Map(this.seen.givenUp).set(key, draft) });
  }

  /** Ends the editing of a case that is saved. */
  close({ testCase }: CaseDraft): void {
    this.show({ drafts: without(this.seen.drafts, keyOfCase(testCase)) });
  }

  /** Goes on showing a case that another one has taken the place of, unless somebody looks at others by now. */
  follow(was: TestCase, now: TestCase): void {
    if (this.seen.selected === keyOfCase(was)) {
      this.show({ selected: keyOfCase(now) });
    }
  }

  /** To be called when other cases take the place of these. */
  clear(): void {
    this.show(NOTHING);
  }
}

function without(drafts: ReadonlyMap<string, CaseDraft>, key: string): ReadonlyMap<string, CaseDraft> {
  return new Map([ ...drafts ].filter(([ each ]) => each !== key));
}
