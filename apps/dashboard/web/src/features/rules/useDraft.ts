import { useState } from 'react';
import { t } from '../../messages/t.ts';
import { isObject, type Json, type JsonObject, orderedLike } from './json.ts';

/** One draft that a form and a field of JSON both edit. The text is the truth; the rule is what it says. */
export interface Draft {
  text: string;
  /** Undefined while the text is no JSON object. */
  rule: JsonObject | undefined;
  /** What is wrong with the text. */
  broken: string | undefined;
  setText: (text: string) => void;
  setRule: (rule: JsonObject) => void;
}

export function useDraft(seed: object, model: object): Draft {
  const [text, setText] = useState(() => textOf(seed, model));
  const { rule, broken } = read(text);
  return { text, rule, broken, setText, setRule: (changed) => setText(textOf(changed, changed)) };
}

/** Without the version: the server numbers it. Its keys stand as in `model`. */
export function textOf(rule: object, model: object): string {
  const ordered = orderedLike(rule as JsonObject, model as JsonObject);
  const { version: _, ...rest } = isObject(ordered) ? ordered : {};
  return JSON.stringify(rest, null, 2);
}

function read(text: string): Pick<Draft, 'rule' | 'broken'> {
  try {
    const parsed: Json = JSON.parse(text);
    if (isObject(parsed)) return { rule: parsed, broken: undefined };
    return { rule: undefined, broken: t('rules.aRuleIsAn') };
  } catch (error) {
    return { rule: undefined, broken: error instanceof Error ? error.message : String(error) };
  }
}
