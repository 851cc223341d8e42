import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const CACHE = join(__dirname, '../../../node_modules/.cache/lambda-task/endpoints');
const WINDOWS = process.platform === 'win32';

/** A virtual environment with packages of PyPI, made once a working copy; @returns the folder of its programs. */
export function installFromPyPi(name: string, ...packages: string[]): string {
  const folder = join(CACHE, name);
  const programs = join(folder, WINDOWS ? 'Scripts' : 'bin');

  if (!existsSync(join(folder, 'complete'))) {
    execFileSync(WINDOWS ? 'python' : 'python3', [ '-m', 'venv', folder ], { stdio: 'inherit' });
    execFileSync(join(programs, 'python'), [ '-m', 'pip', 'install', '--quiet', ...packages ], { stdio: 'inherit' });
    writeFileSync(join(folder, 'complete'), '');
  }

  return programs;
}

/** Packages of npm in a folder of their own, made once a working copy; @returns that folder. */
export function installFromNpm(name: string, ...packages: string[]): string {
  const folder = join(CACHE, name);

  if (!existsSync(join(folder, 'complete'))) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{"private": true}');
    execFileSync('npm', [ 'install', '--no-audit', '--no-fund', '--ignore-scripts', ...packages ], { cwd: folder, stdio: 'inherit', shell: WINDOWS });
    writeFileSync(join(folder, 'complete'), '');
  }

  return folder;
}
