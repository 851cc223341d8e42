/** How many matches a search has found, and which of them one is at, with the way to the others. */
export function SearchMatches({ count, max, current, isBusy, onGo }: {
  count: number;

  /** More are not counted. */
  max: number;

  /** From 1; 0 while one is at none. */
  current: number;
  isBusy: boolean;
  onGo: (step: 1 | -1) => void;
}) {
  const counted = count < max ? String(count) : `${max}+`;

  return (
    <span class="lambda-tree__matches">
      <span role="status">{ count > 0 ? `${current} of ${counted}` : isBusy ? 'Searching' : 'None' }</span>
      <button type="button" class="lambda-tree__button" aria-label="Previous match" disabled={ count === 0 } onClick={ () => onGo(-1) }>{ '\u2191' }</button>
      <button type="button" class="lambda-tree__button" aria-label="Next match" disabled={ count === 0 } onClick={ () => onGo(1) }>{ '\u2193' }</button>
    </span>
  );
}
