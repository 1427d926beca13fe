import { useMemo } from 'react';
import { type Block, type Inline, markdownBlocks } from './markdownBlocks.ts';
import './markdown.css';

/** A ticket's text. Nothing in it acts. */
export function Markdown({ text }: { text: string }) {
  const blocks = useMemo(() => markdownBlocks(text), [text]);
  return (
    <div className="markdown">
      {blocks.map((block, place) => {
        const key = `${place}${block.kind}`;
        switch (block.kind) {
          case 'heading':
            return (
              <h3 key={key}>
                <Inlines inlines={block.inlines} />
              </h3>
            );
          case 'paragraph':
            return (
              <p key={key}>
                <Inlines inlines={block.inlines} />
              </p>
            );
          case 'code':
            return <pre key={key}>{block.text}</pre>;
          case 'table':
            return <Table key={key} block={block} />;
          default: {
            const List = block.ordered ? 'ol' : 'ul';
            return (
              <List key={key}>
                {block.items.map((item, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the text does not change.
                  <li key={at}>
                    <Inlines inlines={item} />
                  </li>
                ))}
              </List>
            );
          }
        }
      })}
    </div>
  );
}

function Table({ block }: { block: Extract<Block, { kind: 'table' }> }) {
  return (
    <table>
      <thead>
        <tr>
          {block.head.map((cell, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the text does not change.
            <th key={at} scope="col">
              <Inlines inlines={cell} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {block.rows.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the text does not change.
          <tr key={at}>
            {row.map((cell, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the text does not change.
              <td key={column}>
                <Inlines inlines={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Inlines({ inlines }: { inlines: readonly Inline[] }) {
  return inlines.map((inline, place) => {
    const key = `${place}${inline.text}`;
    if (inline.kind === 'code') return <code key={key}>{inline.text}</code>;
    return inline.kind === 'strong' ? <strong key={key}>{inline.text}</strong> : <span key={key}>{inline.text}</span>;
  });
}
