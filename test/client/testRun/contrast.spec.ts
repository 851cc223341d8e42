import { expect } from 'chai';

import { injectStyles } from '../support/injectStyles';

/** What text of this size needs, after WCAG 2.2, 1.4.3. */
const ENOUGH = 4.5;

describe('text of a test run', function() {
  let root: HTMLElement;

  beforeEach(function() {
    injectStyles();
    root = document.createElement('div');
    root.className = 'lambda-test';
    root.style.background = 'white';
    document.body.append(root);
  });

  afterEach(() => root.remove());

  [ 'good', 'caught', 'again', 'bad', 'loud' ].forEach(tone => it(`can be read in a banner that is ${tone}`, function() {

    // when
    root.innerHTML = `<div class="lambda-banner lambda-banner--${tone}">
      <div class="lambda-banner__text">
        <span class="lambda-banner__title">Title</span>
        <span class="lambda-banner__message">Message</span>
        <button class="lambda-test__link">Link</button>
      </div>
    </div>`;

    // then
    const { backgroundColor } = getComputedStyle(root.querySelector('.lambda-banner')!);

    [ 'title', 'message' ].map(part => `.lambda-banner__${part}`).concat('.lambda-test__link').forEach(part => {
      expect(contrast(getComputedStyle(root.querySelector(part)!).color, backgroundColor), part).to.be.at.least(ENOUGH);
    });
  }));

  [ [ 'light', 'white' ], [ 'dark', 'hsl(225, 10%, 15%)' ] ].forEach(([ theme = '', ground = '' ]) => {

    it(`can be read where it warns and leads on, in ${theme} surroundings`, function() {

      // given
      document.documentElement.dataset.theme = theme;
      root.style.background = ground;

      // when
      root.innerHTML = `<div class="bio-properties-panel-description">
        <div class="lambda-form-warning">Text</div>
        <button class="lambda-form-action">Mend</button>
        <button class="lambda-test__link">Link</button>
      </div>`;

      const colours = [ ...root.querySelectorAll('.lambda-form-warning, button') ].map(part => getComputedStyle(part).color);

      delete document.documentElement.dataset.theme;

      // then
      const { backgroundColor } = getComputedStyle(root);

      colours.forEach(colour => expect(contrast(colour, backgroundColor), colour).to.be.at.least(ENOUGH));
    });
  });

  it('can be read outside of banners', function() {

    // when
    root.innerHTML = [ 'link', 'hint', 'reason', 'stale' ].map(part => `<p class="lambda-test__${part}">Text</p>`).join('');

    // then
    [ ...root.children ].forEach(part => {
      expect(contrast(getComputedStyle(part).color, 'rgb(255, 255, 255)'), part.className).to.be.at.least(ENOUGH);
    });
  });
});

/** The contrast of two colours, such as `rgb(0, 0, 0)`: from 1 to 21. */
function contrast(some: string, other: string): number {
  const [ darker, lighter ] = [ luminance(some), luminance(other) ].sort((a, b) => a - b) as [ number, number ];

  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(color: string): number {
  const [ red = 0, green = 0, blue = 0 ] = (color.match(/\d+(\.\d+)?/g) ?? []).map(part => linear(Number(part) / 255));

  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}
