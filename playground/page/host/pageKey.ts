const STORED = 'playground.key';

/**
 * The secret by which the playground's server knows its own page: it comes with
 * the address, leaves the address bar at once, and lasts until the tab closes.
 */
export function pageKey(): string {
  const [ , fromAddress ] = /^#key=([\w-]+)$/.exec(location.hash) ?? [];

  if (fromAddress !== undefined) {
    keepPageKey(fromAddress);
    history.replaceState(null, '', location.pathname + location.search);
  }

  return sessionStorage.getItem(STORED) ?? '';
}

let settle: () => void;

/** Settles once the server has said whether it knows this page, and has told the key that lasts where it does. */
export const keyIsSettled = new Promise<void>(resolve => { settle = resolve; });

export function settleKey(): void {
  settle();
}

export function keepPageKey(key: string): void {
  sessionStorage.setItem(STORED, key);
}
