import { z } from '@hono/zod-openapi';

const valuesSchema = z.array(z.object({ value: z.string(), incidents: z.number() }));

export const searchValuesSchema = z
  .object({
    rules: valuesSchema,
    ruleVersions: valuesSchema,
    routes: valuesSchema,
    elements: valuesSchema,
    releases: valuesSchema,
    browsers: valuesSchema,
    assignees: valuesSchema,
    tickets: z.array(z.string()).openapi({ description: 'the newest' }),
  })
  .openapi('SearchValues');

export type SearchValues = z.infer<typeof searchValuesSchema>;
