import { type Batch, batchSchema } from '@wince/protocol';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { z } from 'zod';

const validate = new Ajv2020({
  unicodeRegExp: true,
  strict: false,
  discriminator: true,
}).compile<Batch>(z.toJSONSchema(batchSchema, { io: 'input', override: closeObjects }));

/**
 * Whether a value is a valid batch as it stands, with no field that would have to be dropped.
 *
 * The zod schema is the one declaration; this is that schema as JSON Schema, compiled by Ajv. Every batch of our own
 * SDK passes here at a quarter of the cost (bench/, `ingest`); what does not pass is read by zod, which drops, keeps
 * and names things.
 */
export function isPlainBatch(value: unknown): value is Batch {
  return validate(value);
}

/** Unknown fields are for zod to drop, so they must not pass here. */
function closeObjects({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  if (jsonSchema.type === 'object' && jsonSchema.properties) jsonSchema.additionalProperties = false;
  // A union told apart by `type`: Ajv then tries one branch and not all.
  const branches = jsonSchema.anyOf ?? jsonSchema.oneOf;
  if (branches?.every((branch) => typeof branch === 'object' && branch.properties?.type !== undefined)) {
    jsonSchema.oneOf = branches;
    delete jsonSchema.anyOf;
    jsonSchema.type = 'object';
    jsonSchema.discriminator = { propertyName: 'type' };
  }
}
