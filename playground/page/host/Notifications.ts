import type { ReactNode } from 'react';

export type NotificationType = 'info' | 'success' | 'warning' | 'error';

/** What a client extension asks to be shown. */
export interface NotificationOptions {
  type?: NotificationType;
  title: ReactNode;
  content?: ReactNode;

  /** Milliseconds; 0 for one that stays until it is closed. */
  duration?: number;
}

/** A message on the screen. */
export interface Notification {
  id: number;
  type: NotificationType;
  title: ReactNode;
  content: ReactNode;
  close: () => void;
}

const DEFAULT_DURATION_MS = 4000;

/** The messages that are on the screen. Every change makes a new list, so that React sees it. */
export class Notifications {
  private list: readonly Notification[] = [];
  private lastId = 0;
  private readonly listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): () => void => {
    this.listeners.add(listener);

    return () => this.listeners.delete(listener);
  };

  readonly getList = (): readonly Notification[] => this.list;

  /** Bound, for extensions get it on its own. */
  readonly display = ({ type = 'info', title, content = null, duration = DEFAULT_DURATION_MS }: NotificationOptions) => {
    const id = ++this.lastId;
    const close = () => this.set(this.list.filter(shown => shown.id !== id));
    const update = (changes: Partial<NotificationOptions>) => {
      this.set(this.list.map(shown => shown.id === id ? { ...shown, ...changes } : shown));
    };

    this.set([ ...this.list, { id, type, title, content, close } ]);

    if (duration > 0) {
      setTimeout(close, duration);
    }

    return { close, update };
  };

  private set(list: readonly Notification[]): void {
    this.list = list;
    this.listeners.forEach(listener => listener());
  }
}
