import { isRecord, readJson, writeJson } from '../host/storage';
import type { DiagramFile } from './DiagramFile';

const STORAGE_KEY = 'playground.draft';

/** The diagram as it was when the page was last left, if it was changed then. */
export function readDraft(): DiagramFile | null {
  const stored = readJson(STORAGE_KEY);

  if (isRecord(stored) && typeof stored.name === 'string' && typeof stored.xml === 'string') {
    return { name: stored.name, xml: stored.xml, isExample: stored.isExample === true };
  }

  return null;
}

export function keepDraft({ name, xml, isExample }: DiagramFile): void {
  writeJson(STORAGE_KEY, { name, xml, isExample });
}

export function dropDraft(): void {
  localStorage.removeItem(STORAGE_KEY);
}
