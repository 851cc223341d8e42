import { useEffect } from '@bpmn-io/properties-panel/preact/hooks';

import { plainLog } from '../../../connector/log/Terminal';
import { CopyButton } from '../../widgets/CopyButton';
import { useReportView } from '../place/ReportContext';
import { SearchMatches } from '../tree/SearchMatches';
import { LogPage, LINES_PER_PAGE } from './LogPage';
import { MAX_MATCHES } from './LogText';
import { useFollowEnd } from './useFollowEnd';
import { useLogText } from './useLogText';
import { usePagesInSight } from './usePagesInSight';

/**
 * A log as a terminal shows it, of which only what is near the sight is drawn. While it grows its end stays in sight,
 * unless one has scrolled up.
 */
export function LogView({ text, isLive = false }: { text: string; isLive?: boolean }) {
  const place = useReportView().tree('Log');
  const log = useLogText(text, place);
  const { ref, follows, follow } = useFollowEnd();
  const pageCount = Math.ceil(log.lineCount / LINES_PER_PAGE);
  const pages = usePagesInSight(ref, pageCount);
  const { currentLine } = log;

  useEffect(() => {
    if (currentLine !== undefined) {
      pages.show(Math.floor(currentLine / LINES_PER_PAGE));
      ref.current?.querySelector(`[data-line="${currentLine}"]`)?.scrollIntoView({ block: 'nearest' });
    }
  }, [ log, log.matchNumber, currentLine, pages.isInSight(Math.floor((currentLine ?? 0) / LINES_PER_PAGE)) ]);

  const search = (query: string): void => {
    place.query = query;
    log.search(query);
  };

  return (
    <div class="lambda-code lambda-log">
      <div class="lambda-tree__tools">
        <input
          class="lambda-tree__search"
          type="search"
          placeholder="Search"
          aria-label="Search Function log"
          value={ log.query }
          onInput={ event => search(event.currentTarget.value) }
          onKeyDown={ event => {
            event.stopPropagation();

            if (event.key === 'Enter') {
              event.preventDefault();
              log.go(event.shiftKey ? -1 : 1);
            } else if (event.key === 'Escape') {
              search('');
            }
          } }
        />
        { log.query.trim() !== '' && <SearchMatches count={ log.matches.length } max={ MAX_MATCHES } current={ log.matchNumber } isBusy={ log.isBusy } onGo={ step => log.go(step) } /> }
      </div>
      <pre class="lambda-code__text lambda-log__text" tabIndex={ 0 } role="log" aria-label="Function log" aria-live="off" aria-busy={ log.isBusy } ref={ ref }>
        { Array.from({ length: pageCount }, (_, page) => (
          <LogPage
            key={ page }
            page={ page }
            log={ log }
            isDrawn={ pages.isInSight(page) }
            height={ pages.heightOf(page) }
          />
        )) }
      </pre>
      <div class="lambda-code__actions">
        { isLive && !follows && <button type="button" class="lambda-test__link" onClick={ follow }>Follow the end</button> }
        <CopyButton what="Function log" text={ () => plainLog(text) } />
      </div>
    </div>
  );
}
