import * as v from 'valibot';

import { readAs } from '../../connector/schema/readShape';
import type { ModelerServices } from './ModelerServices';

/** A tab of the Modeler; its file has no path until it is saved. */
const TabSchema = v.object({ file: v.nullish(v.object({ path: v.nullish(v.string()) })) });
const ChangedSchema = v.object({ activeTab: TabSchema });
const SavedSchema = v.object({ tab: TabSchema });

/**
 * Tells which file the tab that is seen belongs to: when another one is, and
 * when it is saved, be it under another name (the Modeler shows a tab before it
 * saves it).
 *
 * @returns the subscriptions
 */
export function followTab(
  subscribe: ModelerServices['subscribe'], tell: (path: string | undefined) => void
): Array<{ cancel(): void }> {
  return [
    subscribe('app.activeTabChanged', event => tell(readAs(ChangedSchema, event)?.activeTab.file?.path || undefined)),
    subscribe('tab.saved', event => tell(readAs(SavedSchema, event)?.tab.file?.path || undefined))
  ];
}
