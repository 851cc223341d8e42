import * as v from 'valibot';

import { TARGET_KINDS, type TargetTexts } from '../../../connector/target/targets';
import type { TargetKind } from '../../../connector/target/Target';

/** Where a test run calls the function, as it was chosen; what one target needs is kept when another is chosen. */
export interface TargetDraft extends TargetTexts {
  kind: TargetKind;
}

/** As a draft is stored. */
export const TargetDraftSchema = v.object({
  kind: v.picklist(TARGET_KINDS),
  url: v.string(),
  profile: v.optional(v.string(), '')
});
