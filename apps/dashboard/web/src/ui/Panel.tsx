import type { ReactNode } from 'react';
import './panel.css';

/** A titled block of a page. */
export function Panel(props: { id: string; title: string; aside?: ReactNode; children: ReactNode; flush?: boolean }) {
  return (
    <section className="panel" aria-labelledby={props.id}>
      <header className="panel-head">
        <h2 id={props.id}>{props.title}</h2>
        {props.aside ? <div className="panel-aside">{props.aside}</div> : null}
      </header>
      <div className={props.flush ? 'panel-flush' : 'panel-body'}>{props.children}</div>
    </section>
  );
}
