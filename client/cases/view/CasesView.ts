import type { TestCase } from '../../../connector/cases/CaseFile';
import { Listeners } from '../../listeners/Listeners';

/** A case that is edited as text; kept until it is saved or given up, whatever is looked at meanwhile. */
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
  draft: CaseDraft | undefined;

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
  selected: undefined, draft: undefined, filter: '', onlyFailed: false, allTasks: false, asked: undefined, saving: undefined
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

  /** To be called when other cases take the place of these. */
  clear(): void {
    this.show(NOTHING);
  }
}
