import { useRef } from '@bpmn-io/properties-panel/preact/hooks';

import { freeName } from '../../../connector/cases/caseName';
import { keyOfCase } from '../../../connector/cases/mergeCases';
import { writeCase } from '../../../connector/cases/writeCaseFile';
import type { CaseDesk } from '../desk/CaseDesk';
import { readCase } from '../file/readCase';
import type { CaseDraft } from '../desk/CasesView';

/** A case as text: mock, variables, expectation and all the rest. What is wrong is said with its line. */
export function CaseEditor({ home, desk, draft }: { home: string; desk: CaseDesk; draft: CaseDraft }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const gutter = useRef<HTMLDivElement>(null);
  const lines = draft.text.split('\n');
  const problem = problemOf(desk, draft);
  const id = `${home}-case-text`;

  const save = async (): Promise<void> => {
    const read = readCase(draft.text);

    if (read.kind === 'case' && problem === undefined) {
      const replacement = new Map([ [ draft.testCase, read.testCase ] ]);

      if (await desk.store.replace(`Changed “${read.testCase.name}”.`, replacement, draft.base)) {
        desk.view.close(draft);
      }
    }
  };

  const goTo = (line: number): void => {
    const from = lines.slice(0, line - 1).reduce((length, text) => length + text.length + 1, 0);

    field.current?.focus();
    field.current?.setSelectionRange(from, from + (lines[line - 1]?.length ?? 0));
  };

  return (
    <div class="lambda-cases__edit">
      <label class="bio-properties-panel-label" for={ id }>The case as JSON</label>
      <div class="lambda-cases__editor">
        <div class="lambda-cases__gutter" ref={ gutter } aria-hidden="true">
          { lines.map((_, index) => (
            <div key={ index } class={ problem?.line === index + 1 ? 'lambda-cases__line--wrong' : undefined }>{ index + 1 }</div>
          )) }
        </div>
        <textarea
          id={ id }
          ref={ field }
          class="lambda-cases__text"
          spellcheck={ false }
          wrap="off"
          rows={ Math.min(24, Math.max(8, lines.length)) }
          value={ draft.text }
          aria-invalid={ problem !== undefined }
          aria-describedby={ `${id}-problem` }
          onInput={ event => desk.view.edit({ ...draft, text: event.currentTarget.value }) }
          onScroll={ event => gutter.current?.scrollTo(0, event.currentTarget.scrollTop) }
        />
      </div>
      <div id={ `${id}-problem` } role="status">
        { problem && (
          <p class="lambda-test__reason">
            <button type="button" class="lambda-test__link" onClick={ () => goTo(problem.line) }>Line { problem.line }</button>: { problem.message }
          </p>
        ) }
      </div>
      <p class="lambda-cases__actions">
        <button type="button" class="lambda-form-action" disabled={ problem !== undefined || desk.store.isSaving } onClick={ () => void save() }>Save the case</button>
        <button type="button" class="lambda-test__link" onClick={ () => giveUp(desk, draft) }>Cancel</button>
      </p>
    </div>
  );
}

function giveUp({ view }: CaseDesk, draft: CaseDraft): void {
  if (draft.text === writeCase(draft.testCase)) {
    view.close(draft);
  } else {
    view.giveUp(draft);
  }
}

function problemOf(desk: CaseDesk, { testCase, text }: CaseDraft): { line: number; message: string } | undefined {
  const read = readCase(text);

  if (read.kind === 'invalid') {
    return read;
  }

  const { name, task } = read.testCase;
  const others = desk.cases.filter(each => keyOfCase(each) !== keyOfCase(testCase));

  return freeName(name, task, others) === name ? undefined : { line: 1, message: `Another case of ${task} is named “${name}”.` };
}
