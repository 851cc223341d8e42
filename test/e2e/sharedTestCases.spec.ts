import { writeFileSync } from 'node:fs';

import { expect } from 'chai';
import type { Page } from 'puppeteer-core';

import { eventually } from '../bridge/helper/eventually';
import { CasesPage } from './support/CasesPage';
import { copyOfExample } from './support/copyOfExample';
import { ModelerPage } from './support/ModelerPage';
import { caseOf, freshCases, PRICED, type FreshCases } from './support/freshCases';
import { playgroundSuite } from './support/playgroundSuite';

describe('test cases that somebody else writes, too', function() {
  const playground = playgroundSuite(copyOfExample);
  let page: Page, cases: CasesPage, openCases: FreshCases['openCases'];

  beforeEach(async () => { ({ page, cases, openCases } = await freshCases(playground)); });

  it('take in what somebody else has written meanwhile, and ask where both have changed the same', async function() {

    // given
    playground.expectTroubles(/\b409\b/);
    cases.write([ caseOf('one'), caseOf('two') ]);
    await openCases();
    await cases.select('one');

    // when somebody else adds a case and I delete another
    cases.write([ caseOf('one'), caseOf('two'), caseOf('three') ]);
    await cases.press('Delete');

    // then
    await eventually('both changes are there', () => cases.names.length === 2);
    expect(cases.names).to.eql([ 'two', 'three' ]);

    // when both change the same
    await cases.select('two');
    cases.write([ caseOf('two', { mock: PRICED }), caseOf('three') ]);
    await cases.press('Delete');
    expect(await cases.waitFor('.lambda-cases__question')).to.contain('changed by somebody else').and.contain('two');

    // then nothing is written until I say so
    expect(cases.names).to.eql([ 'two', 'three' ]);
    await cases.press('Take theirs');
    await cases.waitFor('.lambda-cases__json', '"total": 12');
    expect(cases.names).to.eql([ 'two', 'three' ]);
  });

  it('are saved by two modelers in two tabs, and neither loses what the other has done', async function() {

    // given
    cases.write([ caseOf('one'), caseOf('two'), caseOf('three') ]);
    await openCases();
    await cases.select('one');

    // a window of its own, with a layout of its own
    const otherPage = await (await page.browser().createBrowserContext()).newPage();
    const other = { modeler: new ModelerPage(otherPage), cases: new CasesPage(otherPage, cases.file) };

    await other.modeler.open(playground.url);
    await other.cases.open();
    await other.cases.select('two');

    // when each changes another case, and the second has not seen the first's change
    await page.bringToFront();
    await cases.press('Delete');
    await eventually('the first is deleted', () => cases.names.length === 2);
    await otherPage.bringToFront();
    await other.cases.press('Delete');

    // then
    await eventually('the second is deleted, too', () => cases.names.length === 1);
    expect(cases.names).to.eql([ 'three' ]);

    // when both change the same
    await other.cases.select('three');
    await page.bringToFront();
    await cases.comeBack();
    await eventually('the first sees what the second has done', async () => (await cases.rows()).length === 1);
    await cases.select('three');
    await cases.press('Edit');
    await cases.fill('textarea', '{ "name": "three", "task": "PriceOrder", "mock": { "timeout": true }, "expect": { "verdict": "retry" } }');
    await cases.press('Save the case');
    await eventually('it has its mock', () => cases.text.includes('"timeout": true'));
    await otherPage.bringToFront();
    await other.cases.press('Delete');

    // then the second is asked
    expect(await other.cases.waitFor('.lambda-cases__question')).to.contain('changed by somebody else').and.contain('three');
    expect(cases.text).to.contain('"timeout": true');
    await otherPage.browserContext().close();
  });

  it('leave a file alone that cannot be read, and say where it is broken', async function() {

    // given
    playground.expectTroubles(/\b409\b/);
    writeFileSync(cases.file, '{\n  "version": 1,\n  "cases": [,]\n}');

    // when
    await openCases();

    // then
    expect(await cases.waitFor('.lambda-cases__broken')).to.contain('line 3, column 13').and.contain('nothing is written over it');

    // when it is one of a later version
    cases.write([], 2);
    await cases.press('Read it again');
    await cases.waitFor('.lambda-cases__broken', 'version 2');

    // when it is mended, and broken again while I change something
    cases.write([ caseOf('one') ]);
    await cases.press('Read it again');
    await cases.select('one');
    writeFileSync(cases.file, 'broken');
    await cases.press('Delete');

    // then
    await cases.waitFor('.lambda-cases__messages', 'Nothing was written over it');
    expect(cases.text).to.equal('broken');
  });
});
