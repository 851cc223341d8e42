import { expect } from 'chai';

import { Budget, evaluate, parseFeel } from '../../feel';

describe('The budget of a run', () => {

  it('is shared: many small expressions cannot do what one must not', () => {

    // given
    const budget = new Budget();
    const bomb = 'for i in 1..17 return if i = 1 then [ 1 ] else [ partial[-1], partial[-1] ]';

    // when
    const kinds = Array.from({ length: 34 }, () => evaluate(bomb, {}, { budget }).kind);

    // then
    expect(evaluate(bomb, {}).kind).to.equal('value');
    expect(kinds[0]).to.equal('value');
    expect(kinds.slice(-20)).to.eql(Array.from({ length: 20 }, () => 'failure'));
  });

  it('counts the copies that are made as shared values leave FEEL', () => {

    // given
    const budget = new Budget({ memory: 1_000_000 });
    const context = { text: 'x'.repeat(10_000) };

    // when
    const held = evaluate('count(for i in 1..200 return text)', context, { budget });
    const copied = evaluate('for i in 1..200 return text', context, { budget });

    // then
    expect(held).to.include({ kind: 'value', value: 200 });
    expect(copied).to.include({ kind: 'failure' }).and.have.property('message').that.includes('MB of memory');
  });

  it('counts the reading', () => {

    // given
    const budget = new Budget({ steps: 2_000 });
    const expressions = Array.from({ length: 50 }, (_, index) => `[${`${index}, `.repeat(100)}0]`);

    // when
    const read = expressions.map(expression => parseFeel(expression, budget).kind);

    // then
    expect(read[0]).to.equal('ok');
    expect(read.at(-1)).to.equal('syntaxError');
  });

  it('counts patterns', () => {

    // given
    const budget = new Budget({ steps: 100_000 });
    const text = `${'a'.repeat(16)}!`;

    // when
    const kinds = Array.from({ length: 40 }, () => evaluate('matches(text, "(a+)+$")', { text }, { budget }).kind);

    // then
    expect(kinds[0]).to.equal('value');
    expect(kinds.at(-1)).to.equal('failure');
  });

  it('goes on after an evaluation that broke off deep inside', () => {

    // given
    const budget = new Budget({ depth: 20 });
    const deep = `${'abs('.repeat(30)}1${')'.repeat(30)}`;

    // when
    const kinds = [ deep, deep, 'abs(1)' ].map(expression => evaluate(expression, {}, { budget }).kind);

    // then
    expect(kinds).to.eql([ 'failure', 'failure', 'value' ]);
  });

  it('ends when it is late for the one who asked', () => {

    // given
    let looks = 0;
    const budget = new Budget({}, () => ++looks > 3);

    // when
    const evaluation = evaluate('count(for i in 1..100000 return i * 2)', {}, { budget });

    // then
    expect(evaluation).to.include({ kind: 'failure', phase: 'time' });
  });

  it('holds against 5 KB of FEEL in 34 inputs', function() {
    this.timeout(60_000);

    // given
    const budget = new Budget();
    const bombs = [
      'for i in 1..60 return if i = 1 then [ 1 ] else [ partial[-1], partial[-1] ]',
      '{ a: "0123456789", b: [ a, a, a, a, a, a, a, a ], c: [ b, b, b, b, b, b, b, b ], d: [ c, c, c, c, c, c, c, c ], e: [ d, d, d, d, d, d, d, d ], f: [ e, e, e, e, e, e, e, e ], g: [ f, f, f, f, f, f, f, f ], h: [ g, g, g, g, g, g, g, g ] }',
      'to json(for i in 1..40 return if i = 1 then [ 1 ] else [ partial[-1], partial[-1] ])',
      'string join(for i in 1..100000 return "0123456789")',
      'matches("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", "(a+)+$")',
      'count(for i in 1..90000 return for j in 1..90000 return 1)'
    ];

    // when
    const evaluations = Array.from({ length: 34 }, (_, index) => evaluate(bombs[index % bombs.length] ?? '', {}, { budget }));

    // then
    expect(evaluations.slice(6).every(({ kind }) => kind === 'failure')).to.be.true;
  });
});
