import Bowser from 'bowser';
import { isbot } from 'isbot';

const MAX_ENTRIES = 5_000;

export interface Agent {
  /** Family and major version, for example `Chrome 156`. */
  browser: string;
  os: string;
  /** A declared crawler or monitor. Headless browsers do not declare themselves one: tests run in them. */
  bot: boolean;
}

const cache = new Map<string, Agent>();

export function describeAgent(userAgent: string | null): Agent {
  const key = (userAgent ?? '').slice(0, 512);
  const known = cache.get(key);
  if (known) return known;
  const agent = parse(key);
  if (cache.size >= MAX_ENTRIES) cache.clear();
  cache.set(key, agent);
  return agent;
}

function parse(userAgent: string): Agent {
  if (userAgent === '') return { browser: 'unknown', os: 'unknown', bot: false };
  const { browser, os } = Bowser.parse(userAgent);
  const major = browser.version?.split('.')[0];
  return {
    browser: browser.name ? `${browser.name}${major ? ` ${major}` : ''}`.slice(0, 64) : 'unknown',
    os: os.name?.slice(0, 64) ?? 'unknown',
    bot: isbot(userAgent.replace('HeadlessChrome', 'Chrome')),
  };
}
