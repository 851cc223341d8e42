import { expect } from 'chai';

import { plainLog, Terminal, terminalLines } from '../../../connector/log/Terminal';

const ESC = '\u001b';

describe('Terminal', function() {

  it('keeps plain lines as they are', function() {
    expect(terminalLines('a\n\nb')).to.eql([ [ { text: 'a' } ], [], [ { text: 'b' } ] ]);
    expect(plainLog('a\r\nb\n')).to.equal('a\nb\n');
  });

  it('writes over a line after a carriage return', function() {
    expect(plainLog('10 %\r50 %\r100 %\ndone')).to.equal('100 %\ndone');
    expect(plainLog('abcdef\rXY')).to.equal('XYcdef');
    expect(plainLog(`abcdef\rXY${ESC}[K`)).to.equal('XY');
    expect(plainLog(`abcdef${ESC}[2K\rXY`)).to.equal('XY');
    expect(plainLog('abc\b\bX')).to.equal('aXc');
  });

  it('keeps colours and weight', function() {

    // when
    const [ line ] = terminalLines(`${ESC}[31mred ${ESC}[1;92mbold${ESC}[22m green${ESC}[0m plain ${ESC}[44;3mon blue${ESC}[39;49m x`);

    // then
    expect(
      line?.map(({ text, colour, background, bold, italic }) => ({ text, colour, background, bold, italic }))
    ).to.eql([
      { text: 'red ', colour: 'red', background: undefined, bold: undefined, italic: undefined },
      { text: 'bold', colour: 'bright-green', background: undefined, bold: true, italic: undefined },
      { text: ' green', colour: 'bright-green', background: undefined, bold: undefined, italic: undefined },
      { text: ' plain ', colour: undefined, background: undefined, bold: undefined, italic: undefined },
      { text: 'on blue', colour: undefined, background: 'blue', bold: undefined, italic: true },
      { text: ' x', colour: undefined, background: undefined, bold: undefined, italic: true }
    ]);
  });

  it('goes on with a style in the next line', function() {
    expect(terminalLines(`${ESC}[33ma\nb`)[1]).to.eql([ { text: 'b', colour: 'yellow' } ]);
  });

  it('leaves out what it does not know', function() {
    expect(plainLog(`${ESC}[38;5;208morange${ESC}[0m ${ESC}[38;2;1;2;3mtrue${ESC}[0m ${ESC}]8;;http://x\u0007link${ESC}]8;;\u0007 ${ESC}[?25l${ESC}[2Jx${ESC}`))
      .to.equal('orange true link x');
  });

  it('takes hostile text in time that grows with its length', function() {
    expect(plainLog(ESC.repeat(200_000))).to.equal('');
    expect(plainLog(`${ESC}[`.repeat(100_000))).to.be.a('string');
    expect(plainLog(`${ESC}]`.repeat(100_000))).to.be.a('string');
    expect(plainLog('\r'.repeat(200_000))).to.equal('');
  });

  it('shows the same, wherever what is written was cut', function() {

    // given
    const text = `a ${ESC}[31mred${ESC}[0m\r\n10 %\r100 %\n😀${ESC}]8;;http://x\u0007link${ESC}]8;;${ESC}\\ b\b${ESC}[Kc\n\nend ${ESC}[1`;

    for (let cut = 0; cut <= text.length; cut++) {

      // when
      const terminal = new Terminal();

      terminal.write(text.slice(0, cut));
      terminal.write(text.slice(cut));

      // then
      expect(terminal.lines, `cut at ${cut}`).to.eql(terminalLines(text));
    }
  });

  it('writes over what came as one piece, and goes on behind it', function() {
    expect(plainLog('😀😀😀\rab\r\u001b[3Cx')).to.equal('xb😀');
    expect(plainLog('abc\rA\n')).to.equal('Abc\n');
    expect(plainLog('abc\rABCDE')).to.equal('ABCDE');
  });

});
