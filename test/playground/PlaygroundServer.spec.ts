import { request } from 'node:http';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import { expect } from 'chai';

import { PlaygroundServer } from '../../playground/server/PlaygroundServer';
import { mountsOf } from '../../playground/server/mounts';

const ADDRESS = { url: 'http://127.0.0.1:1', token: 'a-token' };

describe('the playground\'s server', function() {
  let folder: string;
  let server: PlaygroundServer;
  let origin: string;

  beforeEach(async function() {
    folder = await mkdtemp(path.join(os.tmpdir(), 'playground-'));

    await mkdir(path.join(folder, 'dist/playground'), { recursive: true });
    await mkdir(path.join(folder, 'resources'));
    await writeFile(path.join(folder, 'dist/playground/index.html'), '<h1>page</h1>');
    await writeFile(path.join(folder, 'resources/icon.svg'), '<svg/>');
    await writeFile(path.join(folder, 'private.txt'), 'private');

    server = new PlaygroundServer(mountsOf(folder), { path: path.join(folder, 'order.bpmn'), isOwn: false });
    origin = await server.listen(0);
    server.setBridge({ kind: 'ready', address: ADDRESS });
  });

  afterEach(async function() {
    server.close();
    await rm(folder, { recursive: true });
  });

  describe('files', function() {

    it('serves the page, with scripts from here alone', async function() {

      // when
      const answer = await ask('GET', '/');

      // then
      expect(answer.status).to.equal(200);
      expect(answer.body).to.equal('<h1>page</h1>');
      expect(answer.headers['content-type']).to.equal('text/html; charset=utf-8');
      expect(answer.headers['content-security-policy']).to.include("script-src 'self';");
    });

    it('serves the one diagram that the page begins with', async function() {

      // given
      await writeFile(path.join(folder, 'order.bpmn'), '<definitions/>');

      // then
      expect(await ask('GET', '/diagram')).to.include({ status: 200, body: '<definitions/>' });
      expect(await ask('GET', '/diagram/../private.txt')).to.have.property('status', 404);
    });

    it('serves the plugin\'s resources', async function() {

      // when
      const answer = await ask('GET', '/plugin/resources/icon.svg');

      // then
      expect(answer.status).to.equal(200);
      expect(answer.headers['content-type']).to.equal('image/svg+xml');
    });

    for (const url of [
      '/nothing',
      '/plugin/resources/',
      '/plugin/resources/../private.txt',
      '/plugin/resources/%2e%2e/private.txt',
      '/plugin/resources/..%2fprivate.txt',
      '/plugin/resources/%00',
      '/plugin/resources/%zz',
      '//127.0.0.1/private.txt'
    ]) {

      it(`has no ${url}`, async function() {

        // when
        const answer = await ask('GET', url);

        // then
        expect(answer.status).to.equal(404);
      });
    }

    it('follows no link out of its folders', async function() {

      // given
      await symlink(path.join(folder, 'private.txt'), path.join(folder, 'resources/link.txt'));

      // when
      const answer = await ask('GET', '/plugin/resources/link.txt');

      // then
      expect(answer.status).to.equal(404);
    });

    it('answers nobody who calls it by another name', async function() {

      // when
      const answer = await ask('GET', '/', { host: 'evil.example' });

      // then
      expect(answer.status).to.equal(403);
    });
  });

  describe('the bridge\'s address', function() {

    it('is told to its own page', async function() {

      // when
      const answer = await ask('POST', '/bridge', ownPage(server.keys.lasting));

      // then
      expect(answer.status).to.equal(200);
      expect(JSON.parse(answer.body)).to.eql({ bridge: { kind: 'ready', address: ADDRESS }, key: server.keys.lasting, diagram: path.join(folder, 'order.bpmn') });
      expect(answer.headers['cache-control']).to.equal('no-store');
    });

    it('is told once to whoever has a key that opens once, with a key that lasts', async function() {

      // given
      const once = server.keys.createOnce();

      // when
      const first = await ask('POST', '/bridge', ownPage(once));
      const second = await ask('POST', '/bridge', ownPage(once));

      // then
      expect(first.status).to.equal(200);
      expect(JSON.parse(first.body)).to.have.property('key', server.keys.lasting);
      expect(second.status).to.equal(403);
    });

    for (const key of [ undefined, '', 'guessed', 'A'.repeat(43) ]) {

      it(`is not told to a program that forges the origin, with the key ${key}`, async function() {

        // when
        const answer = await ask('POST', '/bridge', ownPage(key));

        // then
        expect(answer.status).to.equal(403);
        expect(answer.body).not.to.include(ADDRESS.token);
      });
    }

    const strangers: Array<[ string, Record<string, string> ]> = [
      [ 'a page of another origin', { 'origin': 'http://evil.example', 'sec-fetch-site': 'cross-site' } ],
      [ 'a page of another port', { 'origin': 'http://127.0.0.1:9', 'sec-fetch-site': 'same-site' } ],
      [ 'a page without an origin', { 'origin': 'null' } ],
      [ 'a request that names no origin', {} ]
    ];

    for (const [ who, headers ] of strangers) {

      it(`is not told to ${who}`, async function() {

        // when
        const answer = await ask('POST', '/bridge', { ...ownPage(server.keys.lasting), origin: '', ...headers });

        // then
        expect(answer.status).to.equal(403);
        expect(answer.body).not.to.include(ADDRESS.token);
      });
    }

    it('is not told to a page that claims the origin, but comes from another site', async function() {

      // when
      const answer = await ask('POST', '/bridge', { ...ownPage(server.keys.lasting), 'sec-fetch-site': 'cross-site' });

      // then
      expect(answer.status).to.equal(403);
    });

    it('is not told in an answer to GET', async function() {

      // when
      const answer = await ask('GET', '/bridge', { origin });

      // then
      expect(answer.status).to.equal(405);
      expect(answer.body).not.to.include(ADDRESS.token);
    });
  });

  it('takes another port where the wanted one is taken', async function() {

    // given
    const other = new PlaygroundServer(mountsOf(folder), { path: path.join(folder, 'order.bpmn'), isOwn: false });

    // when
    const otherOrigin = await other.listen(Number(new URL(origin).port));

    other.close();

    // then
    expect(otherOrigin).to.match(/^http:\/\/127\.0\.0\.1:\d+$/).and.not.to.equal(origin);
  });

  /** What the playground's own page sends. */
  function ownPage(key: string | undefined): Record<string, string> {
    return { 'origin': origin, 'sec-fetch-site': 'same-origin', ...key === undefined ? {} : { 'x-playground-key': key } };
  }

  /** Asks with exactly this path and these headers, as no well-behaved client would. */
  function ask(method: string, url: string, headers: Record<string, string> = {}) {
    const { hostname, port } = new URL(origin);

    return new Promise<{ status?: number; headers: Record<string, unknown>; body: string }>((resolve, reject) => {
      request({ hostname, port, method, path: url, headers, agent: false }, response => {
        let body = '';

        response.setEncoding('utf8');
        response.on('data', text => (body += text));
        response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body }));
      }).on('error', reject).end();
    });
  }
});
