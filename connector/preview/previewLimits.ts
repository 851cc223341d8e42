import type { Limits } from '../../feel';

/**
 * What a preview may use up: some milliseconds' worth, so that whatever is typed never makes the window wait. Past
 * these the preview says that it ended; the run itself may take far more.
 */
export const PREVIEW_LIMITS: Partial<Limits> = {
  steps: 30_000,
  listSize: 10_000,
  memory: 8_000_000,
  stringLength: 200_000,
  depth: 200
};
