import type { BridgeState } from '../../../bridge/protocol';
import { fetchBridge } from './fetchBridge';

const RETRY_MS = 300;

/**
 * Tells the bridge's state now, while it starts until it has started, and
 * whenever the user comes back to the page: the server may have been restarted
 * meanwhile, and then the bridge has another address.
 *
 * @returns what ends the watch
 */
export function watchBridge(tell: (state: BridgeState) => void): () => void {
  let timer: number | undefined;

  const look = async () => {
    clearTimeout(timer);

    const state = await fetchBridge();

    tell(state);

    if (state.kind === 'starting') {
      timer = window.setTimeout(() => void look(), RETRY_MS);
    }
  };

  const lookAgain = (): void => void look();

  window.addEventListener('focus', lookAgain);
  lookAgain();

  return () => {
    clearTimeout(timer);
    window.removeEventListener('focus', lookAgain);
  };
}
