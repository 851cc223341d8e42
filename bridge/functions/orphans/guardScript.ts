/**
 * Reads `+ pid mark`, `- pid` and `dir path`; when its input ends, kills the
 * groups that are left and what bears their marks, until nobody does (who has
 * ended and waits for its parent has no command line), and removes the folder,
 * also where a function closed a part of it, as Go does with its modules. One
 * look that finds none is not enough: a process may have begun another and
 * ended between the listing and the look.
 */
export const GUARD_SCRIPT = `
trap '' HUP INT TERM
list=' ' dir=
while read -r op what mark; do
  case $op in
    +) list="$list$what=$mark " ;;
    -) rest=' '; for p in $list; do [ "\${p%%=*}" = "$what" ] || rest="$rest$p "; done; list=$rest ;;
    dir) dir=$what\${mark:+ $mark} ;;
  esac
done
round=0 quiet=0
while [ $round -lt 40 ] && [ $quiet -lt 3 ]; do
  found=
  for p in $list; do
    kill -9 "-\${p%%=*}" 2>/dev/null
    for file in $(grep -l "^Max resident set *\${p#*=} " /proc/[0-9]*/limits 2>/dev/null); do
      pid=\${file#/proc/} command=
      pid=\${pid%/limits}
      read -r command 2>/dev/null < "/proc/$pid/cmdline"
      [ -n "$command" ] && kill -9 "$pid" 2>/dev/null && found=1
    done
  done
  if [ -z "$found" ]; then quiet=$((quiet + 1)); else quiet=0; fi
  round=$((round + 1))
  sleep 0.05
done
[ -z "$dir" ] || rm -rf -- "$dir" || { find "$dir" -type d -exec chmod u+rwx {} \\;; rm -rf -- "$dir"; }
`;
