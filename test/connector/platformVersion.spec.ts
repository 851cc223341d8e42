import { camundaBuiltins } from '@camunda/feel-builtins';
import { expect } from 'chai';

import { laterVersions, mayNeedLaterVersion, minorOf, rulesOf, rulesToRelyOn, versionNeededFor, versionWith } from '../../connector/platformVersion';

describe('Versions of Camunda 8', () => {

  it('have the built-in functions that the documentation gives them', () => {

    // given
    const documented = camundaBuiltins.flatMap(builtin => 'engines' in builtin ? [ [ builtin.name, sinceOf(builtin.engines) ] ] : []);

    // when
    const known = camundaBuiltins.flatMap(({ name }) => versionNeededFor(name, '8.1') ?? []);

    // then
    expect(documented.map(([ name = '' ]) => versionNeededFor(name, '8.1'))).to.eql(documented.map(([ , since ]) => since));
    expect(known).to.have.length(documented.length);
  });

  it('need no other one where they have a function', () => {
    expect(versionNeededFor('trim', '8.5.3')).to.equal('8.6');
    expect(versionNeededFor('trim', '8.6')).to.equal(undefined);
    expect(versionNeededFor('from json', '8.10.0')).to.equal(undefined);
    expect(versionNeededFor('from json', '9.0')).to.equal(undefined);
    expect(versionNeededFor('from json', undefined)).to.equal(undefined);
    expect(versionNeededFor('toString', '8.2')).to.equal(undefined);
  });

  it('are looked for in an expression where it may call a function that came later', () => {

    // given
    const later = camundaBuiltins.map(({ name }) => name).filter(name => versionNeededFor(name, '8.1') !== undefined);

    // then
    for (const name of later) {
      expect(mayNeedLaterVersion(`1 + ${name.replaceAll(' ', ' \n ')}(x)`, '8.1'), name).to.equal(true);
    }

    expect(mayNeedLaterVersion('trim(x)', '8.6.2')).to.equal(false);
    expect(mayNeedLaterVersion('string length(x)', '8.1')).to.equal(false);
  });

  it('are compared by their numbers', () => {
    expect(laterVersions('8.7.9')).to.eql([ '8.8', '8.9', '8.10' ]);
    expect(laterVersions('8.9.0-alpha3')).to.eql([ '8.10' ]);
    expect(laterVersions('8.10.0')).to.eql([]);
    expect(laterVersions('8.11')).to.eql([]);
  });

  it('are the newest for a diagram that names none, but the oldest for advice', () => {
    expect(rulesOf(undefined)).to.eql(rulesOf('8.10.0'));
    expect(laterVersions(undefined)).to.eql([]);
    expect(minorOf(undefined)).to.equal('8.10');
    expect(rulesToRelyOn(undefined)).to.eql(rulesOf('8.2.0'));
    expect(rulesToRelyOn('8.8.0')).to.eql(rulesOf('8.8.1'));
  });

  it('are named for a rule', () => {
    expect(versionWith('hasCamundaSecrets')).to.equal('8.10');
    expect(versionWith('sendsTextPayload')).to.equal('8.8');
    expect(rulesOf('8.7.0').sendsTextPayload).to.equal(false);
    expect(rulesOf('8.8.0').sendsTextPayload).to.equal(true);
  });
});

/** `>=8.6` */
function sinceOf(engines: unknown): string {
  const range = typeof engines === 'object' && engines !== null && 'camunda' in engines ? String(engines.camunda) : '';

  return range.replace('>=', '');
}
