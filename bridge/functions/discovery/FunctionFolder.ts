import { didYouMean } from '../../../connector/closest';
import { withHome } from '../../system/withHome';
import { DEFAULT_REGION } from '../place/FunctionPlace';
import type { FunctionPlace } from '../place/FunctionPlace';
import type { Discovery, FoundInFolder } from './Discovery';
import { readFolder } from './folderPath';
import { KnownFunctions } from './KnownFunctions';
import { findPlain, listPlain } from './plainFunctions';
import { ProjectFunctions } from './ProjectFunctions';

/**
 * The functions folder that the user chose: a project of AWS SAM, CloudFormation,
 * the Serverless Framework or CDK, or else a plain folder whose entries are the
 * functions. It is read anew each time, so that a function is there as soon as
 * its file is.
 */
export class FunctionFolder {
  private readonly project: ProjectFunctions | undefined;
  private readonly known = new KnownFunctions();

  /** @param path null until the user chose a folder */
  constructor(readonly path: string | null) {
    this.project = path === null ? undefined : new ProjectFunctions();
  }

  /** All functions, by name, and all that is wrong. @param place where they are called */
  async discover(place: FunctionPlace = { region: DEFAULT_REGION }): Promise<Discovery> {
    if (this.path === null) {
      return { functions: [], problems: [] };
    }

    const folder = await readFolder(this.path);

    if (folder.kind === 'unreadable') {
      return { functions: [], problems: [ { severity: 'error', message: folder.message } ] };
    }

    return await this.project?.discover(folder.root, folder.entries, place) ?? listPlain(folder.root, folder.entries);
  }

  /** @param place where it is called */
  async find(name: string, place: FunctionPlace = { region: DEFAULT_REGION }): Promise<FoundInFolder> {
    if (this.path === null) {
      return { kind: 'unusable', message: 'No folder with local functions is chosen yet: choose one in the settings (or with --functions), or run against another target.' };
    }

    const known = this.known.get(name, place);

    if (known !== undefined) {
      return { kind: 'found', fn: known };
    }

    const found = await this.look(this.path, name, place);

    if (found.kind === 'found') {
      this.known.keep(name, place, found.fn, withHome(this.path), found.lookedAt);
    }

    return found;
  }

  private async look(path: string, name: string, place: FunctionPlace): Promise<FoundInFolder> {
    const folder = await readFolder(path);

    if (folder.kind === 'unreadable') {
      return { kind: 'unusable', message: folder.message };
    }

    const project = await this.project?.find(folder.root, folder.entries, name, place);

    if (project !== undefined) {
      return project;
    }

    const fn = await findPlain(folder.root, folder.entries, name);

    return fn === undefined ? { kind: 'none', message: this.unknown(name, await this.discover(place)) } : { kind: 'found', fn };
  }

  private unknown(name: string, { functions, problems }: Discovery): string {
    const names = functions.map(({ fn }) => fn.name);
    const [ error ] = problems.filter(({ severity }) => severity === 'error');

    const known = [ ...names, ...functions.flatMap(({ otherNames = [] }) => otherNames) ];

    return `There is no local function "${name}".${didYouMean(name, known)} `
      + (names.length === 0 ? 'The functions folder has none.' : `The functions folder has: ${names.join(', ')}.`)
      + (error === undefined ? '' : ` ${error.message}`);
  }
}

