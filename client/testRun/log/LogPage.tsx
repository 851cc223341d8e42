import type { StyledText } from '../../../connector/log/Terminal';
import { Highlighted } from '../tree/Highlighted';
import type { LogText } from './LogText';

export const LINES_PER_PAGE = 100;

/** In pixels, as in the style sheet: of a line that is not broken. */
const LINE_HEIGHT = 17;

/** More of a line is only copied: a browser takes long to break it. */
const SHOWN_CHARACTERS = 5_000;

/** Some lines of a log; while they are far from what is in sight, only the space for them. */
export function LogPage({ page, log, isDrawn, height }: {
  page: number;
  log: LogText;
  isDrawn: boolean;

  /** In pixels, once it was drawn. */
  height: number | undefined;
}) {
  const first = page * LINES_PER_PAGE;
  const end = Math.min(first + LINES_PER_PAGE, log.lineCount);

  return isDrawn ? (
    <div data-page={ page }>
      { log.lines.slice(first, end).map((spans, index) => {
        const line = first + index;

        return (
          <div key={ line } data-line={ line } class={ `lambda-log__line ${line === log.currentLine ? 'lambda-log__line--current' : ''}` }>
            { shortened(spans).map((span, at) => <Span key={ at } span={ span } query={ log.query.trim() } />) }{ '\n' }
          </div>
        );
      }) }
    </div>
  ) : <div data-page={ page } style={ { height: `${height ?? (end - first) * LINE_HEIGHT}px` } } />;
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

function shortened(spans: StyledText[]): StyledText[] {
  let room = SHOWN_CHARACTERS;
  const shown: StyledText[] = [];

  for (const span of spans) {
    if (room <= 0) {
      break;
    }

    shown.push(span.text.length > room ? { ...span, text: `${span.text.slice(0, room)}\u2026` } : span);
    room -= span.text.length;
  }

  return shown;
}
