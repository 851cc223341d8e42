import { isRecord, readJson, writeJson } from './storage';

/** A tab of the bottom panel. */
export interface BottomTab {
  id: string;
  label: string;

  /** The higher, the earlier. */
  priority: number;
}

/** What is to be seen of the bottom panel. */
export interface BottomState {
  tabs: readonly BottomTab[];
  open: boolean;

  /** The tab that was chosen last; it may not be there now. */
  active?: string;

  /** In pixels. */
  height: number;
}

const STORAGE_KEY = 'playground.bottomPanel';
const MIN_HEIGHT = 200;
const DEFAULT_HEIGHT = 320;

/** The tabs that plugins add to the bottom panel, and which of them is seen; open or not is kept between visits. */
export class BottomTabs {
  private state: BottomState;
  private readonly listeners = new Set<() => void>();

  constructor() {
    const stored = readJson(STORAGE_KEY);
    const { open, height } = isRecord(stored) ? stored : {};

    this.state = {
      tabs: [],
      open: open === true,
      height: typeof height === 'number' ? limit(height) : DEFAULT_HEIGHT
    };
  }

  readonly subscribe = (listener: () => void): () => void => {
    this.listeners.add(listener);

    return () => this.listeners.delete(listener);
  };

  readonly getState = (): BottomState => this.state;

  /** @returns what takes the tab away again */
  add(tab: BottomTab): () => void {
    const tabs = [ ...this.state.tabs, tab ].sort((some, other) => other.priority - some.priority);

    this.change({ tabs, active: this.state.active ?? tab.id });

    return () => this.change({ tabs: this.state.tabs.filter(other => other !== tab) });
  }

  show(id: string | undefined): void {
    this.change({ open: true, active: id ?? this.state.active });
  }

  readonly toggle = (): void => this.change({ open: !this.state.open });

  resize(height: number): void {
    this.change({ height: limit(height) });
  }

  private change(change: Partial<BottomState>): void {
    this.state = { ...this.state, ...change };
    writeJson(STORAGE_KEY, { open: this.state.open, height: this.state.height });
    this.listeners.forEach(listener => listener());
  }
}

function limit(height: number): number {
  return Math.round(Math.max(MIN_HEIGHT, Math.min(height, window.innerHeight * 0.7)));
}
