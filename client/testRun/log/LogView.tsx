import { useEffect, useMemo, useRef, useState } from '@bpmn-io/properties-panel/preact/hooks';

import { plainLog, terminalLines, type StyledText } from '../../../connector/log/terminalLines';
import { CopyButton } from '../report/CopyButton';
import { useReportView } from '../report/ReportContext';
import { Highlighted } from '../tree/Highlighted';
import { LogSearch } from './LogSearch';

/** Of a long log the end is shown, where the news is, until all is asked for. */
const SHOWN_CHARACTERS = 20_000;

/** How far from the end one still follows it, in pixels. */
const NEAR_END = 24;

/** A log as a terminal shows it. While it grows its end stays in sight, unless one has scrolled up. */
export function LogView({ text }: { text: string }) {
  const place = useReportView().tree('Log');
  const [ query, setQuery ] = useState(place.query);
  const [ showsAll, setShowsAll ] = useState(false);
  const isLong = text.length > SHOWN_CHARACTERS && !showsAll;
  const lines = useMemo(() => terminalLines(isLong ? text.slice(-SHOWN_CHARACTERS) : text), [ text, isLong ]);
  const ref = useFollowEnd(text);

  const search = (sought: string): void => {
    place.query = sought;
    setQuery(sought);
  };

  return (
    <div class="lambda-code lambda-log">
      <LogSearch query={ query } place={ ref } onSearch={ search } />
      <pre class="lambda-code__text lambda-log__text" tabIndex={ 0 } role="log" aria-label="Function log" ref={ ref }>
        { lines.map((spans, index) => <div key={ index } class="lambda-log__line">{ spans.map((span, at) => <Span key={ at } span={ span } query={ query.trim() } />) }{ '\n' }</div>) }
      </pre>
      <div class="lambda-code__actions">
        { isLong && <button type="button" class="lambda-test__link" onClick={ () => setShowsAll(true) }>Shortened: show all</button> }
        <CopyButton what="Function log" text={ () => plainLog(text) } />
      </div>
    </div>
  );
}

function Span({ span: { text, colour, background, bold, dim, italic, underline }, query }: {
  span: StyledText;
  query: string;
}) {
  const classes = [
    colour && `lambda-log--${colour}`,
    background && `lambda-log--on-${background}`,
    ...Object.entries({ bold, dim, italic, underline }).map(([ name, is ]) => is && `lambda-log--${name}`)
  ].filter(Boolean);

  return <span class={ classes.length > 0 ? classes.join(' ') : undefined }><Highlighted text={ text } query={ query } /></span>;
}

function useFollowEnd(text: string) {
  const ref = useRef<HTMLPreElement>(null);
  const follows = useRef(true);

  useEffect(() => {
    const place = ref.current;
    const look = (): void => {
      if (place) {
        follows.current = place.scrollHeight - place.scrollTop - place.clientHeight < NEAR_END;
      }
    };

    place?.addEventListener('scroll', look);

    return () => place?.removeEventListener('scroll', look);
  }, []);

  useEffect(() => {
    if (ref.current && follows.current) {
      ref.current.scrollTop = ref.current.scrollHeight;
    }
  }, [ text ]);

  return ref;
}
