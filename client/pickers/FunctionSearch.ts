import type { Target, TargetOf } from '../../connector/target/Target';
import type { BridgeAnswer, BridgeClient } from '../bridgeClient/BridgeClient';
import type { BridgeFailure } from '../bridgeClient/bridgeFailure';
import { Listeners } from '../listeners/Listeners';

/** Keys that follow each other faster than this are one search, in milliseconds. */
const PAUSE_MS = 250;

/** A function that can be chosen. */
export interface FoundFunction {
  name: string;

  /** As Lambda names it, such as `nodejs22.x`; absent for container images. */
  runtime?: string;
  description?: string;
}

/** Where functions are looked for; the region counts for endpoints and AWS only. */
export interface FunctionsPlace {
  target: Target;
  region: string;
}

/** What was found so far, and whether it goes on. */
export interface FunctionSearchState {
  text: string;
  found: readonly FoundFunction[];
  isBusy: boolean;

  /** Where the next page begins; undefined where nothing is left. */
  marker?: string;

  /** Why there is nothing, or no more, and what to do. */
  trouble?: string;
}

interface Page {
  functions: FoundFunction[];
  marker?: string;

  /** Why the folder of local functions has none. */
  trouble?: string;
}

/**
 * Looks for the functions of a target by a part of their name: after a pause in
 * typing, page by page; what a newer search has overtaken is cancelled.
 */
export class FunctionSearch {
  private current: FunctionSearchState = { text: '', found: [], isBusy: false };
  private asking = new AbortController();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners = new Listeners();
  readonly subscribe = this.listeners.subscribe;

  constructor(
    private readonly client: Pick<BridgeClient, 'functions' | 'remoteFunctions'>,
    readonly place: FunctionsPlace
  ) {}

  get state(): FunctionSearchState {
    return this.current;
  }

  /** Looks for functions whose name has a text in it, once no other text comes within the pause. */
  type(text: string): void {
    this.stop();
    this.set({ text, found: this.current.found, isBusy: true });
    this.timer = setTimeout(() => void this.ask(text, []), PAUSE_MS);
  }

  /** Begins, with all functions. */
  begin(): void {
    void this.ask('', []);
  }

  /** Goes on behind what was found. */
  more(): void {
    const { text, found, marker } = this.current;

    if (marker !== undefined) {
      void this.ask(text, found, marker);
    }
  }

  /** Ends what goes on; what was found stays. */
  stop(): void {
    clearTimeout(this.timer);
    this.asking.abort();
    this.set({ ...this.current, isBusy: false });
  }

  private async ask(text: string, before: readonly FoundFunction[], marker?: string): Promise<void> {
    const asking = new AbortController();

    this.asking.abort();
    this.asking = asking;
    this.set({ text, found: before, isBusy: true });

    const answer = await this.page(text, marker, asking.signal);

    if (asking.signal.aborted) {
      return;
    }

    this.set({ text, isBusy: false, ...answer.kind === 'answer'
      ? { ...answer.value, found: [ ...before, ...answer.value.functions ] }
      : { found: before, marker, trouble: answer.message } });
  }

  private page(text: string, marker: string | undefined, signal: AbortSignal): Promise<BridgeAnswer<Page>> {
    const { target, region } = this.place;

    return target.kind === 'local'
      ? this.localFunctions(text, signal)
      : this.client.remoteFunctions(
        { target, region, search: text, ...marker === undefined ? {} : { marker } }, signal
      );
  }

  private async localFunctions(text: string, signal: AbortSignal): Promise<BridgeAnswer<Page> | BridgeFailure> {
    const answer = await this.client.functions(signal);

    if (answer.kind === 'failure') {
      return answer;
    }

    const { folder, functions, problems } = answer.value;
    const found = functions.filter(({ name }) => name.toLowerCase().includes(text.toLowerCase()));
    const trouble = folder === null
      ? 'No folder with local functions is chosen yet: choose one in the settings.'
      : functions.length === 0 ? problems[0]?.message ?? `The folder ${folder} has no functions.` : undefined;

    return { kind: 'answer', value: { functions: found, trouble } };
  }

  private set(state: FunctionSearchState): void {
    this.current = state;
    this.listeners.notify();
  }
}

/** Whether a target's functions have versions and aliases that can be asked for. */
export function isRemote(target: Target): target is TargetOf<'endpoint'> | TargetOf<'aws'> {
  return target.kind !== 'local';
}
