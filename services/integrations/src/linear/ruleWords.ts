interface Phrases {
  /** After a place, about a named element: "does nothing after the click". */
  title: (name: string) => string;
  /** After "N people": what they did and what came of it. */
  happens: (name: string) => string;
  /** What a person would have expected. */
  expected: string;
}

/** Of rules that are about the page, where a click is known to be behind it. */
const AFTER_A_CLICK: Record<string, Pick<Phrases, 'title' | 'happens'>> = {
  'blank-page': {
    title: (name) => `the page goes blank after a click on ${name}`,
    happens: (name) => `clicked ${name}, and the page went blank`,
  },
  'error-loop': {
    title: (name) => `the same error is thrown over and over after a click on ${name}`,
    happens: (name) => `clicked ${name}, and the page threw the same error over and over`,
  },
};

const ANSWERED = 'The click is answered: something near it changes, or the page says why not.';
const FOUND = 'What people look for is where they look first.';

/** How each rule is told to a person. `name` is already quoted or in code. */
const WORDS: Record<string, Phrases> = {
  'rage-click': {
    title: (name) => `${name} does nothing, people click it again and again`,
    happens: (name) => `clicked ${name} again and again, and it did not do what they wanted`,
    expected: 'The first click is answered: something near it changes, or the page says why not.',
  },
  'dead-click': {
    title: (name) => `${name} does nothing after the click`,
    happens: (name) => `clicked ${name}, and nothing on the page answered`,
    expected: ANSWERED,
  },
  'error-click': {
    title: (name) => `${name} ends in an error`,
    happens: (name) => `clicked ${name}, and the page threw an error`,
    expected: 'The click does its work without an error.',
  },
  'failed-request-click': {
    title: (name) => `the request behind ${name} fails`,
    happens: (name) => `clicked ${name}, and the request it started failed`,
    expected: 'The request succeeds, or the page says what went wrong and what to do.',
  },
  'failed-submit-loop': {
    title: (name) => `${name} is refused again and again`,
    happens: (name) => `sent ${name}, changed it and sent it again, and it was refused each time`,
    expected: 'The form is accepted, or it says which field is wrong and why.',
  },
  'rage-reload': {
    title: () => 'people reload the page again and again',
    happens: () => 'reloaded the page again and again',
    expected: 'The page works when it is first loaded.',
  },
  'rage-tap': {
    title: (name) => `${name} does nothing, people tap it again and again`,
    happens: (name) => `tapped ${name} again and again, and it did not do what they wanted`,
    expected: 'The first tap is answered: something near it changes, or the page says why not.',
  },
  'rage-key': {
    title: () => 'a key does nothing, people hammer it',
    happens: () => 'hammered the same key, and nothing on the page answered',
    expected: 'The key does what it does everywhere else: Escape closes, Enter confirms, arrows move.',
  },
  'slow-click': {
    title: (name) => `${name} shows nothing for seconds after the click`,
    happens: (name) => `clicked ${name}, and for seconds nothing showed that anything was happening`,
    expected: 'Within a second the page shows that it is working on it.',
  },
  'disabled-click': {
    title: (name) => `${name} is disabled without a reason`,
    happens: (name) => `clicked ${name} although it is disabled, and nothing said why`,
    expected: 'The control says what is missing before it can be used.',
  },
  'request-loop': {
    title: (name) => `the request behind ${name} fails at every try`,
    happens: (name) => `tried ${name} again and again, and its request failed each time`,
    expected: 'The request succeeds, or the page says when to try again.',
  },
  'misclick-layout-shift': {
    title: (name) => `${name} is clicked by mistake because the page moves`,
    happens: (name) => `clicked ${name} by mistake, because the page moved under the pointer`,
    expected: 'Nothing moves under the pointer: what comes late has its place kept free.',
  },
  'input-retype': {
    title: (name) => `${name} is not accepted however it is typed`,
    happens: (name) => `emptied ${name} and typed it anew, again and again, and it was not accepted`,
    expected: 'The field takes what people write, or shows the form it wants.',
  },
  'form-abandonment': {
    title: (name) => `${name} is given up after a refusal`,
    happens: (name) => `filled in ${name}, were refused, and left`,
    expected: 'The form says which field is wrong and why, and keeps what was filled in.',
  },
  'blank-page': {
    title: () => 'the page goes blank',
    happens: () => 'saw the page go blank',
    expected: 'The page shows its content, or says what went wrong.',
  },
  'quick-back': {
    title: () => 'people go straight back',
    happens: () => 'opened the page and went straight back',
    expected: 'The link says what the page is.',
  },
  'navigation-loop': {
    title: () => 'people go round in circles',
    happens: () => 'came back to the page again and again without getting any further',
    expected: FOUND,
  },
  'error-loop': {
    title: () => 'the same error is thrown over and over',
    happens: () => 'used the page while it threw the same error over and over',
    expected: 'The page works without the error.',
  },
  'error-text-copied': {
    title: () => 'people copy an error message',
    happens: () => 'copied an error message, most likely to ask for help',
    expected: 'The message says what to do.',
  },
  'frozen-ui': {
    title: (name) => `${name} freezes the page`,
    happens: (name) => `used ${name}, and the page froze for seconds`,
    expected: 'The page stays usable while it works.',
  },
  'thrashed-cursor': {
    title: () => 'people shake the mouse about',
    happens: () => 'shook the mouse about while they were stuck',
    expected: 'The page shows that it is working, and on what.',
  },
  'scroll-thrash': {
    title: () => 'people scroll hurriedly up and down',
    happens: () => 'scrolled hurriedly up and down, looking for something',
    expected: FOUND,
  },
  'zoom-thrash': {
    title: () => 'people zoom in and out to read',
    happens: () => 'zoomed in and out again and again to make something readable',
    expected: 'The text can be read at the size it has.',
  },
};

/** `hasElement`: whether the incident is about an element, not about a page alone. */
export function wordsFor(rule: string, hasElement: boolean): Phrases {
  const words = WORDS[rule] ?? {
    title: (name) => `trouble with ${name}`,
    happens: (name) => `had trouble with ${name}`,
    expected: 'It works at the first try.',
  };
  return hasElement ? { ...words, ...AFTER_A_CLICK[rule] } : words;
}
