import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

const TEMPLATES = [ 'template.yaml', 'template.yml', 'template.json' ];
const SERVERLESS = [ 'serverless.yml', 'serverless.yaml', 'serverless.json' ];

/** What makes a folder the output of `cdk synth`. */
const CDK_MANIFEST = 'manifest.json';
const CDK_FOLDER = 'cdk.out';

/** What, changed, may define other functions. */
export const PROJECT_FILES = [ ...TEMPLATES, ...SERVERLESS, CDK_MANIFEST, CDK_FOLDER, join(CDK_FOLDER, CDK_MANIFEST) ];

/** The files in a folder that define functions; none where it is no project. */
export async function projectFiles(root: string, entries: Set<string>): Promise<string[]> {
  const own = [ TEMPLATES, SERVERLESS ].flatMap(names => names.filter(name => entries.has(name)).slice(0, 1))
    .map(name => join(root, name));

  if (entries.has(CDK_MANIFEST)) {
    return [ ...own, ...stacks(root, [ ...entries ]) ];
  }

  return entries.has(CDK_FOLDER)
    ? [ ...own, ...stacks(join(root, CDK_FOLDER), await list(join(root, CDK_FOLDER))) ]
    : own;
}

function stacks(folder: string, entries: string[]): string[] {
  return entries.filter(entry => entry.endsWith('.template.json')).sort().map(entry => join(folder, entry));
}

async function list(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}
