/**
 * What a shell reads to complete `lambda-task`. Each asks `lambda-task
 * __complete` with the words so far: its first line says which files the shell
 * may add of its own, each further one is a word, a tab and what it means.
 */
export const SCRIPTS = {
  bash: `_lambda_task() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" files value help
  [[ $cur == '=' ]] && cur=''
  COMPREPLY=()
  {
    IFS= read -r files
    while IFS=$'\\t' read -r value help; do
      COMPREPLY+=("$value")
    done
  } < <("\${COMP_WORDS[0]}" __complete "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
  [[ $files == none ]] && return
  compopt -o filenames 2>/dev/null
  while IFS= read -r value; do
    [[ $files == diagram && ! -d $value && $value != *.bpmn ]] || COMPREPLY+=("$value")
  done < <([[ $files == folder ]] && compgen -d -- "$cur" || compgen -f -- "$cur")
}
complete -F _lambda_task lambda-task
`,
  zsh: `#compdef lambda-task
_lambda_task() {
  local files value help
  local -a candidates
  {
    IFS= read -r files
    while IFS=$'\\t' read -r value help; do
      candidates+=("\${value//:/\\\\:}:$help")
    done
  } < <("\${words[1]}" __complete "\${(@)words[2,CURRENT]}" 2>/dev/null)
  (( \${#candidates} )) && _describe -t words 'lambda-task' candidates
  case $files in
    diagram) _files -g '*.bpmn' ;;
    file) _files ;;
    folder) _files -/ ;;
  esac
}
compdef _lambda_task lambda-task
`,
  fish: `function __lambda_task_complete
  set -l words (commandline -opc)
  set -l current (commandline -ct)
  set -l lines ($words[1] __complete $words[2..-1] "$current" 2>/dev/null)
  switch "$lines[1]"
    case diagram
      for file in (__fish_complete_path "$current")
        string match -qr '\\.bpmn(\\t|$)|/(\\t|$)' -- $file; and echo $file
      end
    case file
      __fish_complete_path "$current"
    case folder
      __fish_complete_directories "$current"
  end
  test (count $lines) -gt 1; and printf '%s\\n' $lines[2..-1]
end
complete -c lambda-task -f -a '(__lambda_task_complete)'
`
} as const;
