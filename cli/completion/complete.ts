import type { Command, Completion, Option } from '../arguments/Command';
import { optionNames } from '../arguments/optionNames';
import { taskCandidates } from './taskCandidates';

/** A word that can stand where the cursor is. */
export interface Candidate {
  value: string;
  help: string;
}

/** What a shell offers: words, and perhaps files of its own finding. */
export interface Offer {
  candidates: Candidate[];
  files: 'diagram' | 'file' | 'folder' | 'none';
}

const NOTHING: Offer = { candidates: [], files: 'none' };

/**
 * What can stand where the cursor is.
 *
 * @param words those behind `lambda-task`; the last is being typed, and empty where nothing is yet
 */
export async function complete(commands: readonly Command[], words: readonly string[]): Promise<Offer> {
  const [ name = '', ...rest ] = words.filter(word => word !== '=');
  const typed = words.at(-1) === '=' ? '' : rest.at(-1) ?? '';

  if (words.length < 2) {
    return { ...NOTHING, candidates: startingWith(name, commandCandidates(commands)) };
  }

  const command = commands.find(command => command.name === name);

  return command ? completeCommand(command, words.at(-1) === '=' ? rest : rest.slice(0, -1), typed) : NOTHING;
}

async function completeCommand(command: Command, before: string[], typed: string): Promise<Offer> {
  const written = /^--([\w-]+)=(.*)$/s.exec(typed);

  if (written) {
    const [ , name = '', value = '' ] = written;
    const offer = await completeValue(command.options[name], before, value);

    return { ...offer, candidates: offer.candidates.map(({ value, help }) => ({ value: `--${name}=${value}`, help })) };
  }

  const option = optionNamed(command, before.at(-1));

  if (option?.type === 'string') {
    return completeValue(option, before, typed);
  }

  return typed.startsWith('-')
    ? { ...NOTHING, candidates: startingWith(typed, optionCandidates(command)) }
    : { candidates: startingWith(typed, choicesOf(command.positional)), files: filesOf(command.positional?.completes) };
}

async function completeValue(option: Option | undefined, before: string[], typed: string): Promise<Offer> {
  if (option?.type !== 'string') {
    return NOTHING;
  }

  const candidates = option.completes === 'task' ? await taskCandidates(before) : choicesOf(option);

  return { candidates: startingWith(typed, candidates), files: filesOf(option.completes) };
}

function commandCandidates(commands: readonly Command[]): Candidate[] {
  return [
    ...commands.map(({ name, summary }) => ({ value: name, help: summary })),
    { value: 'help', help: 'tell about all commands, or one' },
    { value: '--version', help: 'the version' }
  ];
}

function optionCandidates({ options }: Command): Candidate[] {
  return [ ...Object.entries(options).map(([ name, { help } ]) => ({ value: `--${name}`, help })), { value: '--help', help: 'this command\'s help' } ];
}

function choicesOf(choice: { choices?: readonly string[] } | undefined): Candidate[] {
  return (choice?.choices ?? []).map(value => ({ value, help: '' }));
}

function filesOf(completes: Completion | undefined): Offer['files'] {
  return completes === undefined || completes === 'task' ? 'none' : completes;
}

function optionNamed({ options }: Command, word: string | undefined): Option | undefined {
  return Object.entries(options)
    .find(([ name, option ]) => word !== undefined && optionNames({ [name]: option }).includes(word))?.[1];
}

function startingWith(typed: string, candidates: Candidate[]): Candidate[] {
  return candidates.filter(({ value }) => value.startsWith(typed));
}
