import { z } from '@hono/zod-openapi';
import { incidentQuery } from '../incidentQuery.ts';
import { epochMs, storableText } from './common.ts';
import { SORTS } from './incident.ts';

const nameSchema = storableText()
  .trim()
  .min(1, 'must not be empty; say what the view shows')
  .max(60, 'must be at most 60 characters; shorten it');

/** What the address of the list says; what is left out is the default. */
export const viewFiltersSchema = z
  .strictObject({
    ...incidentQuery,
    sort: z.enum(SORTS, `must be one of ${SORTS.join(', ')}`).optional(),
  })
  .openapi('ViewFilters');

export const newViewSchema = z.strictObject({ name: nameSchema, filters: viewFiltersSchema });
export const viewChangesSchema = newViewSchema.partial();

export const viewSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    filters: viewFiltersSchema,
    createdBy: z.string(),
    createdAt: epochMs,
  })
  .openapi('View');

export type ViewFilters = z.infer<typeof viewFiltersSchema>;
export type View = z.infer<typeof viewSchema>;
