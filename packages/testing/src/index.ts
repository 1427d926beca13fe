export { bundleScript } from './bundleScript.ts';
export { chromiumPath, launchChromium } from './chromium.ts';
export { openTestClickHouse } from './clickhouse.ts';
export { createTestDatabase, insertTestProject } from './database.ts';
export { type FirefoxBrowser, type FirefoxPage, firefoxPath, launchFirefox } from './firefox.ts';
export { migrationsFolder, ROOT } from './paths.ts';
export { serveFolder } from './serveFolder.ts';
export { type FoundSignal, type RunningWince, startWince } from './startWince.ts';
export { hasWebKit, launchWebKit, type WebKitBrowser } from './webkit.ts';
