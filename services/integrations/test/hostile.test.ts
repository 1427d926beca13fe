import { expect, test } from 'vitest';
import { createHarness, outboxRow } from './support/harness.ts';
import { insertIncident } from './support/incidents.ts';

const hostile = [
  '`` ``` ```` fence',
  '` [click](https://evil.test) `',
  'a `` ![p](https://evil.test/p.png) ` <b>x</b> `` b',
  '\n\n# Heading\n\n- item\n\n> quote',
  '[click](https://evil.test)',
  '![pixel](https://evil.test/p.png)',
  '<img src=x onerror=alert(1)><script>alert(1)</script><details>',
  'https://linear.app/acme/profiles/eve',
  'https://linear.app/acme/issue/ENG-1/x',
  'linear.app/acme/profiles/eve www.evil.test eve@evil.test',
  '| a | b |\n| --- | --- |',
  '\u202egnp.exe\u2066\u200b\u0000\u001b[31m',
  '~~~\n```\n</code></pre>',
  '[ref]: https://evil.test "x"',
  '***bold*** ~~no~~ $$x$$ &lt;b&gt; \\',
].map((text) => text.replaceAll('\u0000', ''));

test.each(hostile)('keeps %j inert wherever it was captured', async (text) => {
  const { pool, projectId, linear, start } = await createHarness();
  start();
  const { outboxId, shortId } = await insertIncident(pool, projectId, {
    route: `/${text}`,
    element: { selector: `[data-x="${text}"]`, label: text, tag: text, role: text },
    summary: text,
    eventText: text,
    errorText: text,
    browser: text,
    release: text,
  });
  await expect.poll(async () => (await outboxRow(pool, outboxId)).state, { timeout: 10_000 }).toBe('linked');
  const issues = linear.issues();
  expect(issues).toHaveLength(1);

  const title = issues[0]!.title;
  expect(title).not.toMatch(/[`<>]|\p{C}|:\/\/|linear\.app|www\./u);

  const { outside, inside } = splitCode(issues[0]!.description ?? '');
  const ownLink = `http://127.0.0.1:4400/i/${shortId}`;
  expect(outside.split(ownLink)).toHaveLength(2);
  const ours = outside.replace(ownLink, '');
  expect(ours).not.toMatch(/https?:|:\/\/|www\.|linear\.app|evil|@|!\[|[<>~\\$&]|ENG-\d|Heading|- item|\*\*\*/);
  expect(ours.match(/\]\(/g)).toHaveLength(1);
  expect(ours).not.toMatch(/[^\P{C}\n]/u);
  expect(inside).not.toMatch(/[^\P{C}\n]/u);
});

/** CommonMark's own reading: a block ends at a fence at least as long, a span at a run exactly as long. */
function splitCode(markdown: string): { outside: string; inside: string } {
  let inside = '';
  const withoutBlocks = markdown.replace(/^(`{3,})[^`\n]*\n([\s\S]*?)\n\1`*[ ]*$/gm, (_all, _fence, code: string) => {
    inside += `${code}\n`;
    return '';
  });
  const outside = withoutBlocks.replace(/(?<!`)(`+)(?!`)(.*?)(?<!`)\1(?!`)/g, (_all, _fence, code: string) => {
    inside += `${code}\n`;
    return '';
  });
  return { outside, inside };
}
