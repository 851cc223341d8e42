import { randomBytes } from 'node:crypto';

import { expect } from 'chai';

/** Secret values, new in each run, with what encodings treat in ways of their own. */
export function createCanaries(): Record<string, string> {
  const random = (): string => randomBytes(12).toString('base64url');

  return {
    PLAIN: `canary${random()}`,
    QUOTES: `can"ary'${random()}\\"`,
    LINES: `canary ${random()}\nsecond line ${random()}`,
    PEM: `-----BEGIN PRIVATE KEY-----\n${randomBytes(48).toString('base64')}\n${randomBytes(48).toString('base64')}\n-----END PRIVATE KEY-----`,
    UNICODE: `cänäry€🎉${random()}`,
    URL: `canary/${random()}+?&=%20 #${random()}`,
    DOCUMENT: JSON.stringify({ user: `canary${random()}`, pin: 471100 + Math.floor(Math.random() * 100), deep: [ `x"${random()}` ] }),
    ACCESS: `AKIA${randomBytes(8).toString('hex').toUpperCase()}`,
    SECRET: `canary/${random()}+${random()}`
  };
}

/** As a line of a dotenv file that gives the value back. */
export function dotenvLine([ name, value ]: [ string, string ]): string {
  const quote = [ '\'', '`' ].find(mark => !value.includes(mark));

  return `${name}=${quote}${value}${quote}`;
}

/** Fails where a text holds a canary, in any form. */
export function expectNoCanary(where: string, text: string, canaries: Record<string, string>): void {
  for (const [ name, value ] of Object.entries(canaries)) {
    for (const [ form, needle ] of formsOf(value)) {
      expect(text.includes(needle), `${where} holds the secret ${name}, ${form}: …${around(text, needle)}…`).to.be.false;
    }
  }
}

function formsOf(value: string): Array<[ form: string, needle: string ]> {
  const json = JSON.stringify(value).slice(1, -1);

  return [
    [ 'as it is', value ],
    [ 'in lower case', value.toLowerCase() ],
    [ 'in upper case', value.toUpperCase() ],
    ...value.split('\n').filter(line => !line.startsWith('-----')).map((line): [ string, string ] => [ 'line by line', line ]),
    [ 'in JSON', json ],
    [ 'in JSON in JSON', JSON.stringify(json).slice(1, -1) ],
    [ 'URL-encoded', encodeURIComponent(value) ],
    [ 'as a form', new URLSearchParams({ value }).toString().slice('value='.length) ],
    [ 'in hexadecimal digits', Buffer.from(value).toString('hex') ],
    ...[ 0, 1, 2 ].flatMap(before => ([ 'base64', 'base64url' ] as const).map((alphabet): [ string, string ] => [
      `in ${alphabet} behind ${before} bytes`,
      Buffer.from('x'.repeat(before) + value).toString(alphabet).slice(4, -4)
    ]))
  ];
}

function around(text: string, needle: string): string {
  const at = text.indexOf(needle);

  return text.slice(Math.max(0, at - 60), at + needle.length + 20);
}
