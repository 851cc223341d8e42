import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

const TEMPLATES = [ 'template.yaml', 'template.yml', 'template.json' ];
const SERVERLESS = [ 'serverless.yml', 'serverless.yaml', 'serverless.json' ];

/** What makes a folder the output of `cdk synth`. */
const CDK_MANIFEST = 'manifest.json';
const CDK_FOLDER = 'cdk.out';

/** What, changed, may define other functions. */
export const PROJECT_FILES = [ ...TEMPLATES, ...SERVERLESS, CDK_MANIFEST, CDK_FOLDER, join(CDK_FOLDER, CDK_MANIFEST) ];

/** What a stage of CDK has its own stacks in. */
const STAGE_FOLDER = /^assembly-/;
const MAX_DEPTH = 4;

/** The files in a folder that define functions; none where it is no project. */
export async function projectFiles(root: string, entries: Set<string>): Promise<string[]> {
  const own = [ TEMPLATES, SERVERLESS ].flatMap(names => names.filter(name => entries.has(name)).slice(0, 1))
    .map(name => join(root, name));

  if (entries.has(CDK_MANIFEST)) {
    return [ ...own, ...await stacks(root) ];
  }

  return entries.has(CDK_FOLDER) ? [ ...own, ...await stacks(join(root, CDK_FOLDER)) ] : own;
}

async function stacks(folder: string, depth = 0): Promise<string[]> {
  const entries = (await readdir(folder).catch(() => [])).sort();
  const stages = depth < MAX_DEPTH ? entries.filter(entry => STAGE_FOLDER.test(entry)) : [];
  const inStages = await Promise.all(stages.map(stage => stacks(join(folder, stage), depth + 1)));

  return [ ...entries.filter(entry => entry.endsWith('.template.json')).map(entry => join(folder, entry)), ...inStages.flat() ];
}
