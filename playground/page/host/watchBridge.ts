import { fetchBridge } from './fetchBridge';
import type { ServerState } from './fetchBridge';

const RETRY_MS = 300;
const WATCH_MS = 2000;

/**
 * Tells the bridge's state now, and again and again while the page is seen: the
 * bridge may start, or end with the server, or come back at another address.
 *
 * @returns what ends the watch
 */
export function watchBridge(tell: (state: ServerState) => void): () => void {
  let timer: number | undefined;
  let turn = 0;

  const look = async () => {
    const ownTurn = ++turn;

    clearTimeout(timer);

    const state = await fetchBridge();

    // a later look tells instead, or nobody listens any more
    if (ownTurn !== turn) {
      return;
    }

    tell(state);

    if (!document.hidden) {
      timer = window.setTimeout(lookAgain, state.bridge.kind === 'starting' ? RETRY_MS : WATCH_MS);
    }
  };

  const lookAgain = (): void => void look();

  document.addEventListener('visibilitychange', lookAgain);
  lookAgain();

  return () => {
    turn++;
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', lookAgain);
  };
}
