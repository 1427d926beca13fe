// Writes web/src/api/schema.gen.ts: the types of the web app's client, from the description that the API's own code makes.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import openapiTypes, { astToString } from 'openapi-typescript';
import { runnerImport } from 'vite';

const ROOT = join(import.meta.dirname, '..');
const TYPES = join(ROOT, 'web/src/api/schema.gen.ts');

const { module } = await runnerImport(join(ROOT, 'api/src/describeApi.ts'), { root: ROOT, logLevel: 'error' });
const types = astToString(await openapiTypes(await module.describeApi(), { defaultNonNullable: false }));
// Written only when it changed: what was built from it stays newer than it.
if (readOrNothing(TYPES) !== types) writeFileSync(TYPES, types);

function readOrNothing(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
