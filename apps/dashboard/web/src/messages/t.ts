import { createTranslator } from 'use-intl/core';
import { en } from './en.ts';

/**
 * What people read, by its name in `en.ts`: `t('inbox.inboxZero')`, `t('list.sessions', { sessions: 3 })`, and
 * `t.rich('session.theEventsOfThis', { link: (words) => <Link to="/">{words}</Link> })` where elements stand within a
 * sentence. A name or an argument that is not there does not compile.
 */
export const t = createTranslator({ locale: 'en', messages: en });
