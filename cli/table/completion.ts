import type { Command } from '../arguments/Command';

export const SHELLS = [ 'bash', 'zsh', 'fish' ] as const;

export const COMPLETION = {
  name: 'completion',
  summary: 'print what makes a shell complete commands, options and tasks',
  details: 'Bash: add   source <(lambda-task completion bash)   to ~/.bashrc.\n'
    + 'Zsh:  add   source <(lambda-task completion zsh)   to ~/.zshrc, below compinit.\n'
    + 'Fish: lambda-task completion fish > ~/.config/fish/completions/lambda-task.fish',
  positional: { label: '<bash, zsh or fish>', completes: 'none', choices: SHELLS },
  options: {},
  exitCodes: { 0: 'the script is printed', 2: 'there is none for this shell' },
  examples: [ 'completion bash' ]
} as const satisfies Command;
