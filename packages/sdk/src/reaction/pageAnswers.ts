import { hostOf, isInView, pathOf, targetOf } from '../element/parents.ts';
import { guard, later, life, now, on, onceDrawn, patch, patchAccessor } from '../page/page.ts';
import { askers, current, hearMessage, strengthOf } from './cause.ts';
import { forgetValue, hasValueChanged, haveValuesChanged } from './values.ts';
import { addAnswer, answersOf, counts, lasting, type Watch, watches } from './watch.ts';

/** Later, a window is left because the person turned away. */
const AWAY_MS = 1_000;
/** A focus that moves this soon after a key was moved by it. */
const KEY_MS = 100;
/** A click that was reported already takes only what its own code has done this lately. */
const OWN_MS = 500;

/**
 * Tells of an answer for the click whose code is running; where none is, for every click that waits. `place` is given where
 * somebody must be able to see it.
 */
export function answer(kind: string, accepts?: (watch: Watch) => unknown, place?: Element): void {
  for (const watch of current ? [current] : watches)
    if (
      (!watch._isReported || (kind === 'navigation' && isLastWord(watch)) || now() - watch._ranAt < OWN_MS) &&
      (!accepts || accepts(watch))
    )
      addAnswer(watch, kind, 'page', now(), undefined, place);
}

/** Nothing else has been clicked lately: where the page goes now, it goes because of that. */
const isLastWord = ({ _element: own }: Watch) =>
  [...watches].every(({ _element: element, _isReported: isReported }) => isReported || element === own);

/** Compares the page's fields with those before; a change since the press of a click is the doing of that. */
export const checkValues = (own?: Watch, isAnew?: unknown) =>
  haveValuesChanged(isAnew) && answer('value', (watch) => !own || watch._element === own._element);

/** Whether a style rule is for all of the page: those of style libraries begin with a class. */
export const isForAll = (rule: unknown) => /^\s*[^.@\s]/.test(`${rule}`);

const answerCurrent = (kind: string) => () => current && answer(kind);

/** The window is left: a click that opens another one does that at once; who hammered in vain has turned away. */
const isLeftBy = (watch: Watch) =>
  now() - watch._eventT < AWAY_MS &&
  [...watches].pop() === watch &&
  ![...watches].some((other) => other !== watch && other._element === watch._element && !answersOf(other).some(counts));

/** Whether something is drawn that scripts cannot look into. */
export const isCanvasInView = () => [...document.getElementsByTagName('canvas')].some(isInView);

/** Methods that change the picture, and no observer tells. */
const UNTOLD = {
  HighlightRegistry: 'set add delete clear',
  Highlight: 'set add delete clear',
  CustomStateSet: 'set add delete clear',
  HTMLSlotElement: 'assign',
};

/** How long subtitles that are chosen take to load. */
const LOADED_MS = 600;

/** When the last dialog of the browser opened, and for how long the page stood still for it. */
export let dialogAt = 0;
export let dialogMs = 0;

/** Not `play`: that is only asked for, and what there is to play may not come. */
const MEDIA = 'playing volumechange seeking';

let canvasLife: typeof life;
/** A script of the page draws, and not only a worker. */
let isDrawnHere: unknown;

/**
 * Follows what is drawn, once there is something to draw on: merely to ask for WebGL's classes costs a page that has
 * no use for them 5 ms and a hundred KB.
 */
export function watchCanvases(target: Element): void {
  if (canvasLife === life || !(hostOf(target) || document.getElementsByTagName('canvas')[0])) return;
  canvasLife = life;
  // What a script draws anew begins with a clean sheet, or covers the old one.
  for (const context of [window.CanvasRenderingContext2D, window.WebGLRenderingContext, window.WebGL2RenderingContext])
    patch(context?.prototype, 'clearRect clear fillRect drawImage', () => {
      isDrawnHere = 1;
      if (current) answer('canvas');
    });
}

/** Answers that are no mutation: focus, values, dialogs, media, other windows. */
export function watchPage(): void {
  let keyAt = 0;
  // Calls that answer without changing the document; a dialog blocks the page for as long as it is open.
  patch(window, 'open', answerCurrent('tab'));
  patch(window, 'alert confirm prompt print', () => {
    if (current) answer('dialog');
    dialogAt = now();
    return (result: unknown) => {
      dialogMs = now() - dialogAt;
      return result;
    };
  });
  patch(HTMLInputElement.prototype, 'showPicker', answerCurrent('dialog'));
  patch(window.Clipboard?.prototype, 'writeText write', answerCurrent('value'));
  // Every sound is connected to something, or spoken.
  patch(window.AudioNode?.prototype, 'connect', answerCurrent('media'));
  patch(window.SpeechSynthesis?.prototype, 'speak', answerCurrent('media'));
  // A press is animated by the same means as a carousel.
  const animate = (target: Node) => current && answer('style', ({ _element: own }) => !pathOf(target).has(own));
  patch(Element.prototype, 'animate', (_, self) => animate(self as Element));
  patch(window.Animation?.prototype, 'play pause reverse updatePlaybackRate', (_, self) =>
    animate(((self as Animation).effect as KeyframeEffect).target!),
  );
  patch(
    CSSStyleSheet.prototype,
    'insertRule deleteRule replace replaceSync',
    ([rule]) => current && isForAll(rule) && answer('style'),
  );
  const classes = window as never as Record<string, { prototype: object } | undefined>;
  // A component has states for the pointer as well.
  for (const [name, methods] of Object.entries(UNTOLD))
    patch(
      classes[name]?.prototype,
      methods,
      ([state]) => current && (typeof state !== 'string' || lasting(state.replace('--', ''))) && answer('style'),
    );
  for (const property of 'baseVal x y width height value'.split(' '))
    for (const name of ['SVGAnimatedString', 'SVGRect', 'SVGLength'])
      patchAccessor(classes[name]?.prototype, property, answerCurrent('style'), 'set');
  // Subtitles that do not load are none.
  patchAccessor(
    window.TextTrack?.prototype,
    'mode',
    (_, self) => {
      const watch = current;
      if (!watch) return;
      const tell = () => (self as TextTrack).cues?.[0] && addAnswer(watch, 'media', 'page');
      tell();
      for (const ms of [0, LOADED_MS]) later(tell, ms);
    },
    'set',
  );
  patch(
    CSSStyleDeclaration.prototype,
    'setProperty removeProperty',
    (_, self) => current && (self as CSSStyleDeclaration).parentRule && answer('style'),
  );
  // Who reads a rule's style in a click's task is about to write it.
  patchAccessor(CSSStyleRule.prototype, 'style', answerCurrent('style'));
  patchAccessor(HTMLIFrameElement.prototype, 'contentWindow', (_, self) => {
    const frame = self as HTMLIFrameElement;
    const watch = current;
    if (!watch) return undefined;
    // What a foreign one does, such as a player, nobody is told.
    if (!frame.contentDocument) onceDrawn(() => isInView(frame) && addAnswer(watch, 'media', 'page'));
    return (frameWindow: object) => {
      // None where the frame is not in the page.
      guard(() => askers.set(frameWindow, watch));
      return frameWindow;
    };
  });
  on('message', hearMessage);
  on('copy', answerCurrent('value'));
  on('fullscreenchange', () => answer('dialog'));
  // What a worker draws nobody is told.
  patch(window.Worker?.prototype, 'postMessage', () => {
    const watch = current;
    if (watch) onceDrawn(() => isDrawnHere || (isCanvasInView() && addAnswer(watch, 'canvas', 'page')));
  });
  // A film that begins anew by itself seeks as well.
  const hear = ({ type, target }: Event) => {
    const asker = type === 'playing' && askers.get(target!);
    if (asker) addAnswer(asker, 'media', 'page');
    else answer('media', (watch) => type !== 'seeking' || strengthOf(watch));
  };
  on(`${MEDIA} pause`, hear);
  // Of a player outside the document nobody hears.
  patch(HTMLMediaElement.prototype, 'pause', answerCurrent('media'));
  patch(HTMLMediaElement.prototype, 'play', (_, player) => {
    askers.set(player, current);
    for (const type of MEDIA.split(' ')) (player as EventTarget).addEventListener(type, hear, life!);
  });
  on('keydown', () => {
    keyAt = now();
  });
  on('focus', (event: Event) => {
    if (now() - keyAt <= KEY_MS) return;
    const target = targetOf(event);
    const path = pathOf(target);
    const isElsewhere = ({ _element: element }: Watch) => !path.has(element) && !pathOf(element).has(target);
    // What a press gives the focus to is no answer to those before it either.
    if ([...watches].slice(-1).every(isElsewhere)) answer('focus', isElsewhere);
  });
  on('input', (event: Event) => {
    const field = targetOf(event);
    if (!current && event.isTrusted) forgetValue(field);
    else if (hasValueChanged(field)) answer('value');
  });
  on('visibilitychange', () => document.hidden && answer('visibility', isLeftBy));
  on('blur', ({ target }: Event) => target === window && answer('focus', isLeftBy));
}
