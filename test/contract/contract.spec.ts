import { expect } from 'chai';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { checkRun } from './support/checkRun';
import { readContractFile } from './support/readContractFile';
import { runCase } from './support/runCase';

const FILES = readdirSync(__dirname)
  .filter(name => name.endsWith('.json'))
  .map(name => ({ name, ...readContractFile(name, readFileSync(join(__dirname, name), 'utf8')) }));

describe('what Camunda does with a Lambda task', function() {

  for (const { name, cases } of FILES) {
    describe(name.replace('.json', '').replaceAll('-', ' '), function() {

      for (const contractCase of cases) {
        it(contractCase.title, async function() {

          // given the case's task

          // when
          const run = await runCase(contractCase);

          // then
          checkRun(contractCase, run);
        });
      }
    });
  }


  it('is told by cases that each have a title of their own', function() {

    // given
    const titles = FILES.flatMap(({ cases }) => cases.map(({ title }) => title));

    // when
    const twice = titles.filter((title, at) => titles.indexOf(title) !== at);

    // then
    expect(twice).to.eql([]);
  });
});
