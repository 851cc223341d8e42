import { expect } from 'chai';

import { replaceSecrets, secretNamesIn } from '../../connector/secretReferences';

describe('references to secrets in a text', function() {

  describe('are found', function() {

    const NAMES: Array<[ text: string, names: string[] ]> = [
      [ '{{secrets.A}}', [ 'A' ] ],
      [ '{{ secrets.A }}', [ 'A' ] ],
      [ '{{secrets.a+b:c}}', [ 'a+b:c' ] ],
      [ '{{secrets.A}} {{secrets.B}} {{secrets.A}}', [ 'A', 'B' ] ],
      [ 'secrets.A', [ 'A' ] ],
      [ 'secrets.prod/key.one_two-3', [ 'prod/key.one_two-3' ] ],
      [ 'secrets.A, secrets.B.', [ 'A', 'B' ] ],
      [ 'secrets.A_', [ 'A' ] ],
      [ 'mysecrets.A', [ 'A' ] ],
      [ 'camunda.secrets.A', [ 'A' ] ],
      [ 'our secrets.are safe', [ 'are' ] ],
      [ 'our secrets are safe', [] ],
      [ 'secrets._A', [] ],
      [ 'secrets.', [] ],
      [ '{{secrets.}}', [] ],
      [ '{{A}}', [] ],
      [ 'Secrets.A', [] ]
    ];

    for (const [ text, names ] of NAMES) {
      it(`${names.join(' and ') || 'nowhere'} in '${text}'`, function() {

        // when
        const found = secretNamesIn(text);

        // then
        expect(found).to.eql(names);
      });
    }
  });


  describe('are replaced', function() {

    it('by values escaped as JSON string content', function() {

      // given
      const value = 'a "quote", a \\, a\nline and a \u0001';

      // when
      const text = replaceSecrets(JSON.stringify({ t: '{{secrets.A}}' }), () => value);

      // then
      expect(JSON.parse(text)).to.eql({ t: value });
    });


    it('but those without a value stay', function() {

      // when
      const text = replaceSecrets('{{secrets.A}} {{secrets.NONE}} secrets.B secrets.NONE', valuesOf({ A: '1', B: '2' }));

      // then
      expect(text).to.equal('1 {{secrets.NONE}} 2 secrets.NONE');
    });


    const CHAIN = { A: '{{secrets.B}}', B: '{{secrets.C}}', C: 'end' };
    const ROUNDS: Array<[ references: number, text: string ]> = [
      [ 1, '{{{{secrets.C}}}}' ],
      [ 2, '{{end}}{{end}}' ],
      [ 3, 'endendend' ],
      [ 4, 'endendendend' ]
    ];

    for (const [ references, expected ] of ROUNDS) {
      it(`in as many rounds as there are references: ${references}`, function() {

        // when
        const text = replaceSecrets('{{secrets.A}}'.repeat(references), valuesOf(CHAIN));

        // then
        expect(text).to.equal(expected);
      });
    }


    it('by values that hold characters which patterns know', function() {

      // when
      const text = replaceSecrets('{{secrets.A}} secrets.A', valuesOf({ A: '$& $1 $$ \\d' }));

      // then
      expect(text).to.equal('$& $1 $$ \\\\d $& $1 $$ \\\\d');
    });


    it('until the text outgrows all reason', function() {

      // given
      const text = '{{secrets.A}}'.repeat(40);

      // when
      const replace = () => replaceSecrets(text, () => '{{secrets.A}}{{secrets.A}}');

      // then
      expect(replace).to.throw(RangeError, 'refers to itself');
    });


    it('leaving any text without references as it is', function() {

      for (const text of [ '', '{}', '{{}}', 'secret.A', '{{ secrets }}', '"secrets":{"A":1}', 'secrets .A' ]) {

        // when
        const replaced = replaceSecrets(text, () => 'wrong');

        // then
        expect(replaced).to.equal(text);
      }
    });
  });
});

function valuesOf(values: Record<string, string>) {
  return (name: string) => values[name];
}
