import { expect, test } from 'vitest';
import { describeApi } from '../api/src/describeApi.ts';

interface Operation {
  operationId?: string;
  responses: Record<string, { content?: Record<string, unknown> }>;
}

async function operations(): Promise<{ name: string; operation: Operation }[]> {
  const { paths } = JSON.parse(await describeApi()) as { paths: Record<string, Record<string, Operation>> };
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ name: `${method.toUpperCase()} ${path}`, operation })),
  );
}

test('every route has a name of its own, for clients that are made from the description', async () => {
  const ids = (await operations()).map(({ name, operation }) => ({ name, id: operation.operationId }));
  expect(ids.length).toBeGreaterThan(80);
  expect(ids.filter(({ id }) => id === undefined || !/^[a-z][A-Za-z]+$/.test(id))).toEqual([]);
  expect(new Set(ids.map(({ id }) => id)).size).toBe(ids.length);
});

test('every route says that its errors are problem details', async () => {
  const said = (await operations()).map(({ name, operation }) => {
    const errors = Object.entries(operation.responses).filter(([status]) => Number(status) >= 400);
    return { name, types: [...new Set(errors.flatMap(([, { content }]) => Object.keys(content ?? {})))] };
  });
  expect(said).toEqual(said.map(({ name }) => ({ name, types: ['application/problem+json'] })));
});
