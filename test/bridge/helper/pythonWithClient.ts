import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

const CACHE = join(__dirname, '../../../node_modules/.cache/lambda-task');
const PYTHON = process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python';

/** A registry that does not answer must not hold the suite: then there is no such Python. */
const OPTIONS = { stdio: 'pipe', timeout: 120_000 } as const;
const FETCHING = [ '--retries', '1', '--timeout', '20' ];

/** What a hook that calls this may take: an environment, and its packages. */
export const PYTHON_MS = 300_000;

type PythonWithClient = { kind: 'ready'; folder: string } | { kind: 'absent'; reason: string };

const known = new Map<string, PythonWithClient>();

/**
 * A virtual environment with AWS's Lambda runtime client for Python, and other
 * packages, made once a working copy; or why there is none, found once a suite.
 */
export function pythonWithClient(...others: string[]): PythonWithClient {
  const name = [ 'python', ...others ].join('-');
  const python = known.get(name) ?? findOrMake(join(CACHE, name), [ 'awslambdaric', ...others ]);

  known.set(name, python);

  return python;
}

function findOrMake(folder: string, packages: string[]): PythonWithClient {
  try {
    if (!has(folder, packages)) {
      mkdirSync(CACHE, { recursive: true });
      execFileSync(process.platform === 'win32' ? 'python' : 'python3', [ '-m', 'venv', folder ], OPTIONS);
      execFileSync(join(folder, PYTHON), [ '-m', 'pip', 'install', '--quiet', ...FETCHING, ...packages ], OPTIONS);
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
    execFileSync(join(folder, PYTHON), [ '-c', `import ${packages.join(', ')}` ], OPTIONS);

    return true;
  } catch {
    return false;
  }
}
