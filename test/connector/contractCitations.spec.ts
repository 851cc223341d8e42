import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';

import { filesBelow } from '../package/support/filesBelow';
import { anchors, citedNumbers, headingNumbers } from './support/contractCitations';

const PROJECT = join(__dirname, '../..');
const CONTRACT = read('connector/CONTRACT.md');

/** What the project's folder holds beside its sources. */
const NOT_TRACKED = [ '.git', 'node_modules', 'dist', 'release' ];
const SOURCE = /\.(?:tsx?|m?js|md|json|ya?ml)$/;

describe('connector - citations of the contract', function() {

  it('should lead to a heading, each', function() {

    // then
    expect(citationsWithout(CONTRACT)).to.eql([]);
  });

  it('should be missed where a heading is missing', function() {

    // when
    const missing = citationsWithout(CONTRACT.replace(/^## 3\.8 .*$/m, ''));

    // then
    expect(missing).to.include.members([
      'connector/aws/exceptionClass.ts: 3.8', 'feel/values/toJson.ts: 3.8', 'test/contract/error-expression.json: 3.8'
    ]);
  });

  const citations: Array<[ what: string, text: string, numbers: string[] ]> = [
    [ 'of one rule', '/** Blank (connector contract 3.4). */', [ '3.4' ] ],
    [ 'of a chapter', '// connector contract, section 5', [ '5' ] ],
    [ 'of several rules', '"about": "(contract 1, 3.5, 3.10)."', [ '1', '3.10', '3.5' ] ],
    [ 'of a range', '(connector contract 3.7 to 3.10)', [ '3.10', '3.7' ] ],
    [ 'across lines', '/**\n * Times (connector\n * contract, 3.8 and\n * 5).\n */', [ '3.8', '5' ] ],
    [ 'that goes on in a comment', '/** Empty (connector contract 2); text (3.4). */\nround (3.5)', [ '2', '3.4' ] ]
  ];

  citations.forEach(([ what, text, numbers ]) => it(`should be read: ${what}`, function() {

    // then
    expect(citedNumbers(text)).to.eql(numbers);
  }));

  it('should be read within the contract', function() {

    // then
    expect(citedNumbers('It then fails (3.4), see 7.', true)).to.eql([ '3.4' ]);
  });

  it('should link to anchors that are there', function() {

    // given
    const known = anchors(CONTRACT);
    const links = sources().flatMap(file => linksOf(file, read(file)).map(anchor => ({ file, anchor })));

    // then
    expect(links).not.to.eql([]);
    expect(links.filter(({ anchor }) => !known.has(anchor))).to.eql([]);
  });

  it('should be answered by every table of cases', function() {

    // given
    const topics = readdirSync(join(PROJECT, 'test/contract')).filter(name => name.endsWith('.json')).map(name => name.replace('.json', ''));

    // then
    expect(topics.filter(topic => !CONTRACT.includes(`\`${topic}\``))).to.eql([]);
  });
});

/** What is cited and has no heading, as `file: number`. */
function citationsWithout(contract: string): string[] {
  const known = headingNumbers(contract);

  return sources().flatMap(file => citedNumbers(read(file), file === 'connector/CONTRACT.md')
    .filter(number => !known.has(number))
    .map(number => `${file}: ${number}`));
}

function linksOf(file: string, text: string): string[] {
  const link = file === 'connector/CONTRACT.md' ? /\]\(#([^)]+)\)/g : /CONTRACT\.md#([\w-]+)/g;

  return [ ...text.matchAll(link) ].map(([ , anchor = '' ]) => anchor);
}

function sources(): string[] {
  return readdirSync(PROJECT, { withFileTypes: true })
    .filter(({ name }) => !NOT_TRACKED.includes(name))
    .flatMap(entry => entry.isDirectory() ? filesBelow(join(PROJECT, entry.name)).map(file => `${entry.name}/${file}`) : [ entry.name ])
    .filter(file => SOURCE.test(file));
}

function read(file: string): string {
  return readFileSync(join(PROJECT, file), 'utf8');
}
