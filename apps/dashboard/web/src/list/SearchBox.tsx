import { useQuery } from '@tanstack/react-query';
import { Search } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useDeferredValue, useEffect, useId, useRef, useState } from 'react';
import { parseSearch } from '../../../api/src/search/parseSearch.ts';
import { searchValuesQuery } from '../api/searchValues.ts';
import { RULES } from '../format/ruleName.ts';
import { t } from '../messages/t.ts';
import { suggest } from './suggest.ts';
import './searchBox.css';

/** Quiet time after which what was typed is searched for. */
const TYPING_PAUSE_MS = 300;

/** The search of a list: terms with suggestions from what there is, and the term that means nothing, named. */
export function SearchBox(props: {
  project: string;
  value: string;
  inputRef: RefObject<HTMLInputElement | null>;
  onSearch: (q: string) => void;
}) {
  const { value, onSearch, inputRef } = props;
  const [typed, setTyped] = useState(value);
  const [caret, setCaret] = useState(0);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const sent = useRef(value);
  const id = useId();
  const { data: values } = useQuery({ ...searchValuesQuery(props.project), enabled: open });
  const { start, end, options } = suggest(useDeferredValue(typed), caret, values);
  const shown = open && options.length > 0;
  const { problems } = parseSearch(value, RULES);

  useEffect(() => {
    // Changed from elsewhere: the back button, a facet.
    if (value !== sent.current) setTyped(value);
    sent.current = value;
  }, [value]);
  const search = (text: string) => {
    sent.current = text.trim();
    onSearch(text.trim());
  };
  const latest = useRef(search);
  useEffect(() => {
    latest.current = search;
  });
  useEffect(() => {
    if (typed.trim() === sent.current) return;
    const timer = setTimeout(() => latest.current(typed), TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);

  const take = (text: string) => {
    const next = `${typed.slice(0, start)}${text}${typed.slice(end)}`;
    const at = start + text.length;
    setTyped(next);
    setCaret(at);
    setActive(-1);
    requestAnimationFrame(() => inputRef.current?.setSelectionRange(at, at));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      if (shown) setOpen(false);
      else inputRef.current?.blur();
      return;
    }
    if (event.key === 'Enter' || event.key === 'Tab') {
      const option = shown ? options[active] : undefined;
      if (option) {
        event.preventDefault();
        take(option.text);
      } else if (event.key === 'Enter') {
        setOpen(false);
        search(typed);
      }
      return;
    }
    if (!shown || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    event.preventDefault();
    const step = event.key === 'ArrowDown' ? 1 : -1;
    setActive((place) => (place + step + options.length + (place === -1 && step === -1 ? 1 : 0)) % options.length);
  };

  return (
    <div className="search-box">
      <div className="search-field">
        <Search size={15} aria-hidden />
        <input
          ref={inputRef}
          className="input"
          type="search"
          role="combobox"
          aria-label={t('list.searchIncidents')}
          aria-expanded={shown}
          aria-controls={`${id}-options`}
          aria-autocomplete="list"
          aria-activedescendant={shown && active >= 0 ? `${id}-${active}` : undefined}
          aria-describedby={problems.length > 0 ? `${id}-problems` : undefined}
          placeholder={t('list.searchElementRouteId')}
          maxLength={500}
          spellCheck={false}
          autoComplete="off"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setCaret(event.target.selectionStart ?? event.target.value.length);
            setOpen(true);
            setActive(-1);
          }}
          onSelect={(event) => setCaret(event.currentTarget.selectionStart ?? 0)}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onKeyDown={onKeyDown}
        />
        <span className="key" aria-hidden="true">
          /
        </span>
      </div>
      <div
        id={`${id}-options`}
        className="suggestions"
        role="listbox"
        aria-label={t('list.suggestions')}
        hidden={!shown}
      >
        {options.map((option, place) => (
          <div
            key={option.text}
            id={`${id}-${place}`}
            role="option"
            tabIndex={-1}
            aria-selected={place === active}
            className="suggestion"
            // Before the field loses the focus.
            onPointerDown={(event) => {
              event.preventDefault();
              take(option.text);
            }}
          >
            <code>{option.text}</code>
            <span>{option.hint}</span>
          </div>
        ))}
      </div>
      {problems.length > 0 ? (
        <div id={`${id}-problems`} className="search-problems" role="alert">
          {problems.map((problem) => (
            <p key={problem.term}>
              {t.rich('list.itWasLeftOut', {
                term: problem.term,
                code: (words) => <code>{words}</code>,
                message: problem.message,
              })}
            </p>
          ))}
        </div>
      ) : null}
    </div>
  );
}
