import type { Incident } from '../api/incidents.ts';

/** What happened: the element stands out, the route is code. */
export function Sentence({ parts }: { parts: Incident['sentence'] }) {
  return parts.map((part, place) => {
    const key = `${place}${part.text}`;
    if (part.kind === 'element') return <strong key={key}>{part.text}</strong>;
    if (part.kind === 'route')
      return (
        <code key={key} className="route">
          {part.text}
        </code>
      );
    return <span key={key}>{part.text}</span>;
  });
}
