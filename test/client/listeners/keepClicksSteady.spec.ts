import { expect } from 'chai';

import { keepClicksSteady } from '../../../client/listeners/keepClicksSteady';

describe('a click on a button that moves away between press and release', function() {
  const place = document.createElement('div');
  let clicks = 0;
  let end: () => void;

  beforeEach(function() {
    clicks = 0;
    place.innerHTML = '<button class="lambda-form-action"><b>Run</b></button><button class="other">Other</button><p>Text</p>';
    place.addEventListener('click', count);
    document.body.append(place);
    end = keepClicksSteady();
  });

  afterEach(function() {
    end();
    place.removeEventListener('click', count);
    place.remove();
  });

  function count({ target }: Event): void {
    clicks += target instanceof Element && target.closest('button') ? 1 : 0;
  }

  /** Presses at one place and lets go at another, with what lies below the pointer then. */
  function pressAndRelease(pressed: string, released: string, { key = 0, moved = 0 } = {}): void {
    const event = (type: string, x: number): PointerEvent =>
      new PointerEvent(type, { bubbles: true, button: key, clientX: x, clientY: 10 });

    place.querySelector(pressed)?.dispatchEvent(event('pointerdown', 10));
    place.querySelector(released)?.dispatchEvent(event('pointerup', 10 + moved));
  }

  it('comes to the button, once', function() {
    pressAndRelease('b', 'p');

    expect(clicks).to.equal(1);

    // and, of a hand that trembles
    pressAndRelease('b', '.other', { moved: 3 });

    expect(clicks).to.equal(2);
  });

  for (const [ what, pressed, released, options ] of [
    [ 'that stays, whose click the browser makes', 'b', 'button', {} ],
    [ 'that is dragged off', 'b', 'p', { moved: 40 } ],
    [ 'with another key of the mouse', 'b', 'p', { key: 2 } ],
    [ 'of somebody else', '.other', 'p', {} ],
    [ 'that was not pressed', 'p', 'b', {} ]
  ] as const) {

    it(`is none of a button ${what}`, function() {
      pressAndRelease(pressed, released, options);

      expect(clicks).to.equal(0);
    });
  }

  it('is none of a press that another one followed', function() {
    pressAndRelease('b', 'button');
    pressAndRelease('p', 'p');

    expect(clicks).to.equal(0);
  });

  it('is nothing any more once that was ended', function() {
    end();
    pressAndRelease('b', 'p');

    expect(clicks).to.equal(0);
  });
});
