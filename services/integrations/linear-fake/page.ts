import { html, raw } from 'hono/html';
import type { FakeIssue } from './workspace.ts';

/** The issues that arrived, newest first. Everything captured is escaped; descriptions are shown as markdown text. */
export function renderPage(issues: FakeIssue[]) {
  const newestFirst = [...issues].reverse();
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="5">
<title>Linear test server</title>
<style>${raw(STYLE)}</style>
</head>
<body>
<header><h1>Linear test server</h1><p>${count(issues.length)}. This page renews itself every 5 seconds.</p></header>
<main>${
    newestFirst.length === 0
      ? html`<p class="empty">No issue has arrived yet. An incident becomes one when enough sessions have met it.</p>`
      : newestFirst.map(card)
  }</main>
</body>
</html>`;
}

function card(issue: FakeIssue) {
  return html`<article>
<p class="meta"><a href="${issue.url}">${issue.identifier}</a> · ${issue.team.name} · ${priority(issue.priority)} · ${issue.createdAt}</p>
<h2>${issue.title}</h2>
<pre>${issue.description ?? ''}</pre>
${issue.attachments.map((one) => html`<p class="meta">Attachment: <a href="${one.url}">${one.title}</a> ${one.subtitle ?? ''}</p>`)}
</article>`;
}

function count(issues: number): string {
  return issues === 1 ? '1 issue' : `${issues} issues`;
}

function priority(value: number): string {
  return ['No priority', 'Urgent', 'High', 'Medium', 'Low'][value] ?? `Priority ${value}`;
}

const STYLE = `
:root { color-scheme: light dark; --line: #8883; --dim: #888; }
body { font: 15px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 56rem; padding: 2rem 1rem; }
h1 { font-size: 1.25rem; margin: 0; } h2 { font-size: 1.05rem; margin: .25rem 0 .75rem; }
header p, .meta, .empty { color: var(--dim); margin: 0; font-size: .875rem; }
article { border: 1px solid var(--line); border-radius: 10px; margin-top: 1rem; padding: 1rem 1.25rem; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font: 13px/1.55 ui-monospace, monospace; background: #8881; padding: 1rem; border-radius: 8px; }
`;
