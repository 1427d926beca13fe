import compileMessage from 'icu-minify/compile';
import { expect, test } from 'vitest';
import { en } from './en.ts';
import { findWords, readScreens } from './findWords.ts';

const SCREENS = readScreens();

test('the screens hold no words of their own', { timeout: 60_000 }, () => {
  expect(SCREENS.length).toBeGreaterThan(100);
  expect(SCREENS.flatMap(({ path, source }) => findWords(source, path))).toEqual([]);
});

test('tells words that people read from names and addresses', () => {
  const found = (source: string) => findWords(source, 'a.tsx').length;
  expect(found('const a = <p>Nothing yet.</p>;')).toBe(1);
  expect(found('const a = <Field label="Route" placeholder="/orders/*" />;')).toBe(1);
  expect(found('const a = <p>{isNew ? "came back" : ""}</p>;')).toBe(1);
  expect(found('say({ text: `It is gone` });')).toBe(1);
  expect(found('const a = { label: "Try again" };')).toBe(1);
  expect(found('const a = <p className="muted big">{t("inbox.inboxZero")} · {count}</p>;')).toBe(0);
  expect(found('if (key === "Enter") list.querySelector("a[data-row] b");')).toBe(0);
});

test('every message is used, and none has two names on one screen', () => {
  const sources = SCREENS.map(({ source }) => source).join('\n');
  const groups: Readonly<Record<string, Readonly<Record<string, string>>>> = en;
  for (const [screen, messages] of Object.entries(groups)) {
    const unused = Object.keys(messages).filter((name) => !sources.includes(`'${screen}.${name}'`));
    expect(unused, screen).toEqual([]);
    const texts = Object.values(messages);
    expect(
      texts.filter((text, place) => texts.indexOf(text) !== place),
      screen,
    ).toEqual([]);
  }
});

test('every message can be read', () => {
  for (const messages of Object.values(en))
    for (const text of Object.values(messages)) expect(() => compileMessage(text), text).not.toThrow();
  expect(() => compileMessage('{count, plural, one {# session}')).toThrow();
});
