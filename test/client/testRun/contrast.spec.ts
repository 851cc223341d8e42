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

  it('can be read on every ground of its own in dark surroundings', function() {

    // given what a dark theme of the panel gives
    const theme = document.createElement('style');

    theme.textContent = `:root[data-theme="dark"] .bio-theme-parent {
      --bio-surface: hsl(225, 10%, 13%); --bio-surface-subtle: hsl(225, 10%, 17%); --bio-surface-strong: hsl(225, 10%, 24%);
      --bio-text: hsl(225, 10%, 92%); --bio-text-subtle: hsl(225, 10%, 72%); --text-base-color: var(--bio-text);
      --description-color: var(--bio-text-subtle); --bio-primary-surface: hsl(205, 60%, 20%);
      color: var(--bio-text);
    }`;
    document.head.append(theme);
    document.documentElement.dataset.theme = 'dark';
    root.classList.add('bio-theme-parent');
    root.style.background = 'hsl(225, 10%, 13%)';

    // when
    root.innerHTML = `
      <div class="lambda-banner lambda-banner--good" data-ground>
        <span class="lambda-banner__title" data-text>Title</span><span class="lambda-banner__message" data-text>Message</span>
      </div>
      <div class="lambda-tree__row lambda-tree__row--active" data-ground data-text>Row</div>
      <div class="lambda-cases">
        <div class="lambda-cases__list" data-ground><div class="lambda-cases__row" data-text>Case</div></div>
        <div class="lambda-cases__row" aria-selected="true" data-ground data-text>Case</div>
        <textarea class="lambda-cases__text" data-ground data-text></textarea>
      </div>
      <div class="lambda-wide__tabs" style="background: hsl(225, 10%, 13%)" data-ground><button class="lambda-wide__tab" data-text>Tab</button></div>
      <div style="background: hsl(225, 10%, 13%)" data-ground><button class="lambda-variables__view" data-text>Form</button></div>
      <button class="lambda-variables__view" aria-pressed="true" data-ground data-text>JSON</button>`;

    const pairs = [ ...root.querySelectorAll<HTMLElement>('[data-text]') ].map(text => ({
      part: text.className,
      color: getComputedStyle(text).color,
      ground: getComputedStyle(text.closest('[data-ground]')!).backgroundColor
    }));

    delete document.documentElement.dataset.theme;
    theme.remove();

    // then
    expect(pairs).to.have.length(9);
    pairs.forEach(({ part, color, ground }) => expect(contrast(color, ground), part).to.be.at.least(ENOUGH));
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
