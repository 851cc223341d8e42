import { expect } from 'chai';

import { secretsFolder } from './secretsFolder';

describe('Secrets are listed by name', () => {
  const place = secretsFolder();
  const { create } = place;

  it('from all sources, each once', async () => {

    // given
    const file = place.folder.write('.env', 'B=1\nA=1');
    const secrets = create({ file, environment: { SECRET_C: '1', SECRET_A: '1', PATH: '/bin' }, environmentPrefix: 'SECRET_' });
    await secrets.store('D', '1');

    // then
    expect(await secrets.names()).to.eql([ 'A', 'B', 'C', 'D' ]);
  });

  it('without the environment where no prefix tells which of it are secrets', async () => {
    expect(await create({ environment: { PATH: '/bin' } }).names()).to.eql([]);
  });

  it('where they are asked for, of the whole environment', async () => {

    // given
    const secrets = create({ environment: { TOKEN: '', PATH: '/bin' } });
    await secrets.store('STORED', '1');

    // then
    expect(await secrets.known([ 'NONE', 'TOKEN', 'STORED', 'toString' ])).to.eql([ 'TOKEN', 'STORED' ]);
  });
});
