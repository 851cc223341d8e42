import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';

import { lazy } from '../../async/lazy';
import type { FunctionsProblem } from '../../protocol';
import { isSamePlace } from '../place/FunctionPlace';
import type { FunctionPlace } from '../place/FunctionPlace';
import { definedFunction } from './definedFunction';
import type { DefinedFunction } from './definedFunction';
import type { Discovery, FoundInFolder } from './Discovery';
import type { DefinedFunctions, FunctionDefinition } from './FunctionDefinition';
import { builtInstead } from './project/builtInstead';
import { cloudFormationFunctions } from './project/cloudFormation';
import { projectFiles } from './project/projectFiles';

/** They bring whole readers of YAML and dotenv: most folders are no project. */
const importTemplates = lazy(() => import('./project/readTemplate'));
const importServerless = lazy(() => import('./project/serverless'));

/** The functions that a project's templates define. */
export class ProjectFunctions {

  /** What each template held where it was read last, and its mark then. */
  private readonly read = new Map<string, { mark: string; place: FunctionPlace; defined: DefinedFunctions }>();

  /** Undefined where the folder is no project. */
  async discover(root: string, entries: Set<string>, place: FunctionPlace): Promise<Discovery | undefined> {
    const defined = await this.defined(root, entries, place);

    if (defined === undefined) {
      return undefined;
    }

    const { definitions, problems } = defined;
    const looked = await Promise.all(
      definitions.map(async definition => ({ definition, found: (await this.locate(definition, root, place)).found }))
    );

    return {
      functions: looked
        .flatMap(({ definition, found }) => found.kind === 'runnable' ? [ { fn: found.fn, definedIn: shown(root, definition.template), otherNames: definition.otherNames } ] : [])
        .sort((one, other) => one.fn.name < other.fn.name ? -1 : 1),
      problems: [
        ...problems.map(
          problem => ({ ...problem, ...(problem.file === undefined ? {} : { file: shown(root, problem.file) }) })
        ),
        ...looked.flatMap(({ definition, found }) => found.kind === 'runnable' ? [] : [ notRunnable(root, definition, found.message) ]),
        ...doubled(root, definitions)
      ]
    };
  }

  /** Undefined where the folder is no project. */
  async find(
    root: string, entries: Set<string>, name: string, place: FunctionPlace
  ): Promise<FoundInFolder | undefined> {
    const defined = await this.defined(root, entries, place);

    if (defined === undefined) {
      return undefined;
    }

    const [ definition, other ] = named(defined.definitions, name);

    if (definition === undefined) {
      return this.none(name, root, entries, place);
    }

    if (other !== undefined) {
      return { kind: 'unusable', message: twoOfAName(root, definition, other, name) };
    }

    const { found, lookedAt } = await this.locate(definition, root, place);

    return found.kind === 'runnable' ? { kind: 'found', fn: found.fn, lookedAt: [ ...lookedAt, ...defined.alsoRead ] } : { kind: 'unusable', message: found.message };
  }

  private async none(
    name: string, root: string, entries: Set<string>, place: FunctionPlace
  ): Promise<FoundInFolder | undefined> {
    const { functions = [], problems = [] } = await this.discover(root, entries, place) ?? {};
    const [ broken ] = functions.length === 0 ? problems : [];

    // a plain folder's sentence names what there is
    return broken === undefined ? undefined : { kind: 'unusable', message: `There is no local function "${name}". ${broken.message}` };
  }

  private async locate(
    definition: FunctionDefinition, root: string, place: FunctionPlace
  ): Promise<{ found: DefinedFunction; lookedAt: string[] }> {
    const chosen = await builtInstead(definition, file => this.readFile(file, place));

    return { found: await definedFunction(chosen.definition, root), lookedAt: chosen.lookedAt };
  }

  private async defined(
    root: string, entries: Set<string>, place: FunctionPlace
  ): Promise<Required<DefinedFunctions> | undefined> {
    const files = await projectFiles(root, entries);
    const all = await Promise.all(files.map(file => this.readFile(file, place)));

    return files.length === 0 ? undefined : {
      definitions: all.flatMap(({ definitions }) => definitions),
      problems: all.flatMap(({ problems }) => problems),
      alsoRead: all.flatMap(({ alsoRead = [] }) => alsoRead)
    };
  }

  private async readFile(file: string, place: FunctionPlace): Promise<DefinedFunctions> {
    const mark = await markOf(file);
    const known = this.read.get(file);

    if (known !== undefined && isSamePlace(known.place, place) && known.mark === await withMarks(mark, known.defined)) {
      return known.defined;
    }

    const defined = await readDefinitions(file, place);

    this.read.set(file, { mark: await withMarks(mark, defined), place, defined });

    return defined;
  }
}

async function readDefinitions(file: string, place: FunctionPlace): Promise<DefinedFunctions> {
  const { readTemplate } = await importTemplates();
  const template = await readTemplate(file);

  if (template === undefined) {
    return { definitions: [], problems: [] };
  }

  if (template.kind === 'broken') {
    const where = template.line === undefined ? '' : `, line ${template.line}`;

    return {
      definitions: [],
      problems: [ { severity: 'error', file, line: template.line, message: `${basename(file)}${where}: ${template.message.replace(/\.?$/, '.')} No function of it can be found before that is mended.` } ]
    };
  }

  return /^serverless\./.test(basename(file))
    ? (await importServerless()).serverlessFunctions(template, file, place)
    : cloudFormationFunctions(template, file, place);
}

async function markOf(file: string): Promise<string> {
  const found = await stat(file).catch(() => undefined);

  return `${found?.mtimeMs} ${found?.size}`;
}

async function withMarks(mark: string, { alsoRead = [] }: DefinedFunctions): Promise<string> {
  return [ mark, ...await Promise.all(alsoRead.map(markOf)) ].join('\n');
}

/** What is called so: by its name before by any other. */
function named(definitions: FunctionDefinition[], name: string): FunctionDefinition[] {
  const byName = definitions.filter(definition => definition.name === name);

  return byName.length > 0 ? byName : definitions.filter(({ otherNames }) => otherNames.includes(name));
}

function doubled(root: string, definitions: FunctionDefinition[]): FunctionsProblem[] {
  return definitions.flatMap((definition, index) => {
    const first = definitions.slice(0, index).find(({ name }) => name === definition.name);

    return first === undefined ? [] : [ {
      severity: 'error' as const,
      function: definition.name,
      file: shown(root, definition.template),
      line: definition.line,
      message: twoOfAName(root, first, definition, definition.name)
    } ];
  });
}

function twoOfAName(root: string, one: FunctionDefinition, other: FunctionDefinition, name: string): string {
  const [ mine, its ] = [ one, other ].map(({ otherNames }) => otherNames.at(-1));
  const areToldApart = mine !== its && ![ mine, its ].includes(name);

  return `Two functions have the name ${name}: ${place(root, one)} and ${place(root, other)}. `
    + (areToldApart ? `Name the one you mean ${mine} or ${its}.` : 'Rename one of them.');
}

function place(root: string, { template, line }: FunctionDefinition): string {
  return `${shown(root, template)}${line === undefined ? '' : `, line ${line}`}`;
}

function notRunnable(root: string, { name, template, line }: FunctionDefinition, message: string): FunctionsProblem {
  return { severity: 'error', function: name, file: shown(root, template), line, message };
}

/** A file as it is named to people: from the folder. */
function shown(root: string, file: string): string {
  return file.startsWith(join(root, '/')) ? file.slice(root.length + 1) : file;
}
