import type { Target } from '../connector/run/report';
import { CommandError } from './CommandError';

interface TargetOptions {
  target?: string;
  endpoint?: string;
  profile?: string;
}

/**
 * Where the function is called; an endpoint says so itself.
 *
 * @throws CommandError where the options contradict each other
 */
export function readTarget({ target, endpoint, profile }: TargetOptions): Target {
  const kind = target ?? (endpoint === undefined ? 'local' : 'endpoint');

  if (endpoint !== undefined && kind !== 'endpoint') {
    throw new CommandError(`--endpoint goes with --target endpoint, not ${kind}.`);
  }

  if (profile !== undefined && kind !== 'aws') {
    throw new CommandError(`--profile goes with --target aws, not ${kind}.`);
  }

  switch (kind) {
    case 'local':
      return { kind };
    case 'aws':
      return { kind, ...(profile === undefined ? {} : { profile }) };
    case 'endpoint':
      return { kind, url: checkedUrl(endpoint) };
    default:
      throw new CommandError(`There is no target '${kind}': local, endpoint and aws are.`);
  }
}

function checkedUrl(endpoint: string | undefined): string {
  if (endpoint === undefined) {
    throw new CommandError('--target endpoint needs --endpoint <url>, such as http://localhost:4566.');
  }

  if (!URL.canParse(endpoint) || !/^https?:$/.test(new URL(endpoint).protocol)) {
    throw new CommandError(`--endpoint must be an http or https address, not '${endpoint}'.`);
  }

  return endpoint;
}
