import { expect, test } from 'vitest';
import { renderCatalogue } from './catalogue.ts';
import { DEFAULT_RULES } from './defaultRules.ts';

test('has the catalogue in docs/rules.md as the rules are', async () => {
  await expect(renderCatalogue(DEFAULT_RULES)).toMatchFileSnapshot('../../../../docs/rules.md');
});
