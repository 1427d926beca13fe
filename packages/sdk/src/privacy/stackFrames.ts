import type { ErrorEvent } from '@wince/protocol';
import { urlTemplate } from './urlTemplate.ts';

const MAX_FRAMES = 3;
/** `at fn (file:1:2)`, `at file:1:2`, and `fn@file:1:2` of Firefox and Safari. */
const LINE = /^ *(?:at (?:(.+) \()?|(.*)@)(\S+?):(\d+)(:\d+)?\)?$/gm;

/** The innermost frames of a stack: file without origin and query, line, function. */
export const stackFrames = (stack: string) =>
  [...stack.slice(0, 4_096).matchAll(LINE)].slice(0, MAX_FRAMES).map(([, fn, other, file, line]) => ({
    // A script's own name keeps its build hash; the path of a page is treated as any other.
    file: /[^/?#@]{1,128}\.[cm]?[jt]sx?(?=[?#]|$)/.exec(file!)?.[0] ?? urlTemplate(file!),
    line: +line!,
    fn: (fn || other)?.slice(0, 128),
  })) as NonNullable<ErrorEvent['frames']>;
