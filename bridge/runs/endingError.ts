import type { EndingReason } from './runMessages';

/** The reason of a signal that ends a run; what makes a call tells a run that took too long by it. */
export function endingError(why: EndingReason): DOMException {
  return why === 'timeout'
    ? new DOMException('The run\'s time is up', 'TimeoutError')
    : new DOMException('The run was cancelled', 'AbortError');
}
