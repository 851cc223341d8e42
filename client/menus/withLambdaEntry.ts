import { LAMBDA_TEMPLATE_ID } from './ConnectorTemplates';
import type { MenuEntries, MenuEntry } from './popupMenu';

/**
 * A menu with one entry for AWS Lambda, in place of that of the official
 * template: first where the menu lists templates, for there people look, and,
 * where that list is behind a category, at the end of the menu too. A search,
 * which looks behind categories, finds it once.
 *
 * @param menu how the ids of the menu's template entries begin
 */
export function withLambdaEntry(entries: MenuEntries, menu: 'append' | 'create' | 'replace', entry: MenuEntry): MenuEntries {
  const listed = Object.entries(entries).map(([ id, other ]) => [ id, withListed(other, menu, entry) ] as const);
  const others = listed.filter(([ id ]) => id !== templateId(menu));
  const index = listed.findIndex(([ id ]) => isTemplate(id, menu));

  return Object.fromEntries(others.toSpliced(index === -1 ? others.length : index, 0, [ `${menu}-aws-lambda`, entry ]));
}

function withListed(category: MenuEntry, menu: string, entry: MenuEntry): MenuEntry {
  const { entries } = category;

  if (!entries || !Object.keys(entries).some(id => isTemplate(id, menu))) {
    return category;
  }

  const others = Object.entries(entries).filter(([ id ]) => id !== templateId(menu));

  return { ...category, entries: { [`${menu}-aws-lambda-template`]: { ...entry, searchable: false }, ...Object.fromEntries(others) } };
}

function isTemplate(id: string, menu: string): boolean {
  return id.startsWith(`${menu}.template-`);
}

function templateId(menu: string): string {
  return `${menu}.template-${LAMBDA_TEMPLATE_ID}`;
}
