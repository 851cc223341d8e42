/** Text with the first place of what was searched for marked. */
export function Highlighted({ text, query }: { text: string; query: string }) {
  const from = query === '' ? -1 : text.toLowerCase().indexOf(query.toLowerCase());

  return from === -1 ? <>{ text }</> : (
    <>{ text.slice(0, from) }<mark class="lambda-piece__mark">{ text.slice(from, from + query.length) }</mark>{ text.slice(from + query.length) }</>
  );
}
