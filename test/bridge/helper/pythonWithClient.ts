import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

const FOLDER = join(__dirname, '../../../node_modules/.cache/lambda-task/python');
const PYTHON = join(FOLDER, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');

/**
 * A virtual environment with AWS's Lambda runtime client for Python, made once
 * a working copy; or why there is none.
 */
export function pythonWithClient(): { kind: 'ready'; folder: string } | { kind: 'absent'; reason: string } {
  try {
    if (!hasClient()) {
      mkdirSync(dirname(FOLDER), { recursive: true });
      execFileSync(process.platform === 'win32' ? 'python' : 'python3', [ '-m', 'venv', FOLDER ], { stdio: 'pipe' });
      execFileSync(PYTHON, [ '-m', 'pip', 'install', '--quiet', 'awslambdaric' ], { stdio: 'pipe' });
    }

    return { kind: 'ready', folder: FOLDER };
  } catch (error) {
    return { kind: 'absent', reason: String(error).split('\n')[0] ?? '' };
  }
}

function hasClient(): boolean {
  if (!existsSync(PYTHON)) {
    return false;
  }

  try {
    execFileSync(PYTHON, [ '-c', 'import awslambdaric' ], { stdio: 'pipe' });

    return true;
  } catch {
    return false;
  }
}
