import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

const CACHE = join(__dirname, '../../../node_modules/.cache/lambda-task');
const PYTHON = process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python';

/**
 * A virtual environment with AWS's Lambda runtime client for Python, and other
 * packages, made once a working copy; or why there is none.
 */
export function pythonWithClient(...others: string[]): { kind: 'ready'; folder: string } | { kind: 'absent'; reason: string } {
  const packages = [ 'awslambdaric', ...others ];
  const folder = join(CACHE, [ 'python', ...others ].join('-'));

  try {
    if (!has(folder, packages)) {
      mkdirSync(CACHE, { recursive: true });
      execFileSync(process.platform === 'win32' ? 'python' : 'python3', [ '-m', 'venv', folder ], { stdio: 'pipe' });
      execFileSync(join(folder, PYTHON), [ '-m', 'pip', 'install', '--quiet', ...packages ], { stdio: 'pipe' });
    }

    return { kind: 'ready', folder };
  } catch (error) {
    return { kind: 'absent', reason: String(error).split('\n')[0] ?? '' };
  }
}

function has(folder: string, packages: string[]): boolean {
  if (!existsSync(join(folder, PYTHON))) {
    return false;
  }

  try {
    execFileSync(join(folder, PYTHON), [ '-c', `import ${packages.join(', ')}` ], { stdio: 'pipe' });

    return true;
  } catch {
    return false;
  }
}
