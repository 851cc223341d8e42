import { execFile } from 'node:child_process';
import { access } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

const CHECK_TIMEOUT_MS = 10_000;

const INTERPRETER = process.platform === 'win32' ? join('Scripts', 'python.exe') : join('bin', 'python');
const ENVIRONMENTS = [ '.venv', 'venv' ];
const OF_THE_MACHINE = process.platform === 'win32' ? 'python.exe' : 'python3';

/** Many machines let nothing be installed into their own. */
const OWN_PYTHON = `${OF_THE_MACHINE.replace('.exe', '')} -m venv .venv && ${join('.venv', INTERPRETER)} -m pip install awslambdaric`;

const HAS_CLIENT = 'import importlib.util, sys; sys.exit(0 if importlib.util.find_spec("awslambdaric") else 3)';
const NO_CLIENT = 3;

/**
 * Runs AWS's Lambda runtime client for Python. It takes an address with a path
 * for everything but its report that it cannot start, where it takes the path
 * for a part of the port: so there the two are put together as elsewhere.
 */
const RUN = `
import runpy, sys
from awslambdaric import lambda_runtime_client as module
client = getattr(module, 'BaseLambdaRuntimeClient', module.LambdaRuntimeClient)
if hasattr(client, 'call_rapid'):
    call = client.call_rapid
    def call_rapid(self, method, endpoint, *more, **named):
        address = self.lambda_runtime_address
        self.lambda_runtime_address, _, path = address.partition('/')
        try:
            return call(self, method, '/' + path + endpoint, *more, **named)
        finally:
            self.lambda_runtime_address = address
    client.call_rapid = call_rapid
sys.argv = ['awslambdaric', sys.argv[1]]
runpy.run_module('awslambdaric', run_name='__main__')
`;

/**
 * Opens debugpy, says so to the bridge, and waits until a debugger is attached;
 * a port that is taken is told as an error of the start.
 */
const DEBUG = `
import json, os, sys, urllib.request
def tell(what, body):
    url = 'http://' + os.environ['AWS_LAMBDA_RUNTIME_API'] + '/2018-06-01/runtime/init/' + what
    urllib.request.build_opener(urllib.request.ProxyHandler({})).open(urllib.request.Request(url, data=json.dumps(body).encode(), method='POST')).close()
import debugpy
port = int(sys.argv.pop(2))
try:
    debugpy.listen(('127.0.0.1', port))
except Exception as error:
    reason = 'is taken: end what uses it, or choose another port' if 'in use' in str(error) else 'cannot be opened: ' + str(error)
    tell('error', {'errorType': 'Error', 'errorMessage': "The debugger's port " + str(port) + ' ' + reason, 'stackTrace': []})
    sys.exit(1)
tell('debugger', {})
debugpy.wait_for_client()
`;

/** The program and arguments that run a handler. */
export function pythonCommand(interpreter: string, handler: string, debugPort?: number): string[] {
  return debugPort === undefined
    ? [ interpreter, '-c', RUN, handler ]
    : [ interpreter, '-X', 'frozen_modules=off', '-c', DEBUG + RUN, handler, String(debugPort) ];
}

/** Whether it has the debugger of Visual Studio Code and others. */
export async function hasDebugpy(interpreter: string, code: string): Promise<boolean> {
  return run(interpreter, [ '-c', 'import debugpy' ], { cwd: code, timeout: CHECK_TIMEOUT_MS, windowsHide: true }).then(() => true, () => false);
}

export type FoundPython =
  | { kind: 'found'; interpreter: string }

  // what is missing, and the command that mends it
  | { kind: 'missing'; message: string };

/** Those that are known to have the runtime client. */
const ready = new Set<string>();

/**
 * The Python that runs a function: of the project's `.venv` or `venv`, of the
 * virtual environment that we were started in, or of the machine; with AWS's
 * Lambda runtime client in it.
 *
 * @param code the function's folder @param project the folder that it is looked for up to
 */
export async function findPython(code: string, project: string): Promise<FoundPython> {
  const interpreter = await interpreterFor(code, project);

  if (ready.has(interpreter)) {
    return { kind: 'found', interpreter };
  }

  try {
    await run(interpreter, [ '-c', HAS_CLIENT ], { cwd: code, timeout: CHECK_TIMEOUT_MS, windowsHide: true });
    ready.add(interpreter);

    return { kind: 'found', interpreter };
  } catch (error) {
    return { kind: 'missing', message: explain(interpreter, error) };
  }
}

async function interpreterFor(code: string, project: string): Promise<string> {
  const own = foldersUpTo(code, project).flatMap(folder => ENVIRONMENTS.map(name => join(folder, name, INTERPRETER)));
  const active = process.env.VIRTUAL_ENV === undefined ? [] : [ join(process.env.VIRTUAL_ENV, INTERPRETER) ];

  for (const path of [ ...own, ...active ]) {
    if (await exists(path)) {
      return path;
    }
  }

  return OF_THE_MACHINE;
}

function foldersUpTo(folder: string, top: string): string[] {
  return folder === top || dirname(folder) === folder ? [ folder ] : [ folder, ...foldersUpTo(dirname(folder), top) ];
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(() => true, () => false);
}

function explain(interpreter: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;

  if (code === NO_CLIENT) {
    return `the Python ${interpreter} has no awslambdaric, AWS's Lambda runtime client. `
      + (interpreter === OF_THE_MACHINE ? `Give the project one that has it: ${OWN_PYTHON}` : `Install it: ${interpreter} -m pip install awslambdaric`);
  }

  return code === 'ENOENT'
    ? `there is no Python on this machine. Install one, then in the project: ${OWN_PYTHON}`
    : `the Python ${interpreter} does not run: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`;
}
