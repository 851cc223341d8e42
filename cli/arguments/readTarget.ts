import type { Target, TargetKind } from '../../connector/target/Target';
import { DEFAULT_TARGET, isTargetKind, TARGET_KINDS, targetError, TARGETS, toTarget } from '../../connector/target/targets';
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
export function readTarget(options: TargetOptions): Target {
  const kind = readKind(options.target ?? (options.endpoint === undefined ? DEFAULT_TARGET : 'endpoint'));
  const given: Record<string, string | undefined> = { endpoint: options.endpoint, profile: options.profile };
  const texts = { url: options.endpoint ?? '', profile: options.profile ?? '' };

  for (const other of TARGET_KINDS) {
    const stray = TARGETS[other].fields.find(({ option }) => other !== kind && given[option] !== undefined);

    if (stray) {
      throw new CommandError(`--${stray.option} goes with --target ${other}, not ${kind}.`);
    }
  }

  for (const { option, placeholder, error } of TARGETS[kind].fields) {
    if (error && given[option] === undefined) {
      throw new CommandError(`--target ${kind} needs --${option}, such as ${placeholder}.`);
    }
  }

  const error = targetError(kind, texts);

  if (error !== undefined) {
    throw new CommandError(error);
  }

  return toTarget(kind, texts);
}

function readKind(text: string): TargetKind {
  if (!isTargetKind(text)) {
    throw new CommandError(`There is no target '${text}': ${TARGET_KINDS.join(', ')} are.`);
  }

  return text;
}
