import type { BridgeClient } from '../../bridgeClient/BridgeClient';
import { Listeners } from '../../listeners/Listeners';

/** What is wrong with the functions folder as a whole, by the bridge's last word: a typo in its path, say. */
export class FunctionsFolderCheck {
  private found: string | undefined;
  private asked: string | null = null;

  /** Counts the questions, and which of them was the last to be answered. */
  private questions = 0;
  private answered = 0;
  private readonly listeners = new Listeners();
  readonly subscribe = this.listeners.subscribe;

  constructor(private readonly client: Pick<BridgeClient, 'functions'>) {}

  /** What is wrong and what to do about it; undefined where no function is kept from being found. */
  get problem(): string | undefined {
    return this.found;
  }

  /** The folder that this is said of, as the user wrote it; null while none is chosen. */
  get folder(): string | null {
    return this.asked;
  }

  /**
   * Asks the bridge anew.
   *
   * @returns the problem, where it was not there before
   */
  async ask(): Promise<string | undefined> {
    const question = ++this.questions;
    const answer = await this.client.functions();

    // what was asked later counts instead: it may be of another folder
    if (answer.kind === 'failure' || question < this.answered) {
      return undefined;
    }

    const before = this.found;

    this.answered = question;
    this.asked = answer.value.folder;
    this.found = answer.value.problems.find(problem => problem.severity === 'error' && problem.function === undefined)?.message;
    this.listeners.notify();

    return this.found === before ? undefined : this.found;
  }
}
