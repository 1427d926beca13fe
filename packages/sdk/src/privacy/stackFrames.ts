import type { ErrorEvent } from '@wince/protocol';
import { urlTemplate } from './urlTemplate.ts';

const MAX_FRAMES = 3;
/** `at fn (file:1:2)`, `at file:1:2`, and `fn@file:1:2` of Firefox and Safari. */
const LINE = /^\s*(?:at (?:(.+) \()?|(.*)@)(\S+?):(\d+)(?::\d+)?\)?$/;

/** The innermost frames of a stack: file without origin and query, line, function. */
export function stackFrames(stack: string): NonNullable<ErrorEvent['frames']> {
  return stack
    .slice(0, 4_096)
    .split('\n')
    .map((line) => LINE.exec(line)!)
    .filter(Boolean)
    .slice(0, MAX_FRAMES)
    .map(([, fn, other, file, line]) => ({
      file: fileName(file!),
      line: +line!,
      fn: (fn ?? other)?.slice(0, 128) || undefined,
    })) as never;
}

/** A script's own name keeps its build hash; the path of a page is treated as any other. */
const fileName = (address: string) =>
  /([^/?#@]{1,128}\.[cm]?[jt]sx?)([?#]|$)/.exec(address)?.[1] ?? urlTemplate(address);
