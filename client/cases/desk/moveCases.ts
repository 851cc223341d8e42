import { freeName } from '../../../connector/cases/caseName';
import { keyOfCase } from '../../../connector/cases/mergeCases';
import { writeCase } from '../../../connector/cases/writeCaseFile';
import { readCase } from '../file/readCase';
import type { CaseDesk } from './CaseDesk';
import type { CaseDraft } from './CasesView';

/** Makes all cases of one task, which is gone, those of another one; what is typed into them goes along. */
export async function moveCases(desk: CaseDesk, from: string, to: string): Promise<void> {
  const moving = desk.cases.filter(({ task }) => task === from);
  const moved = new Map(moving.map(each => [ each, { ...each, task: to, name: freeName(each.name, to, desk.cases) } ]));

  if (await desk.store.replace(`Moved what was for ${from} to ${to}.`, moved)) {
    for (const [ was, now ] of moved) {
      const draft = desk.view.now.drafts.get(keyOfCase(was));

      if (draft) {
        desk.view.close(draft);
        desk.view.edit({ testCase: now, text: movedText(draft, to), base: desk.cases });
      }
    }
  }
}

/** Text that is no case yet stays as it was typed. */
function movedText({ testCase, text }: CaseDraft, to: string): string {
  const read = readCase(text);

  return read.kind === 'case' && read.testCase.task === testCase.task ? writeCase({ ...read.testCase, task: to }) : text;
}
