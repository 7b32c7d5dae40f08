import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { actionForm, callsAction, isActionId, mostActionBytes } from './action-form';

type Encode = (args: unknown[]) => Promise<FormData | string>;

// How Next's client, of the version that is installed, encodes the arguments of an action.
const { encodeReply } = createRequire(import.meta.url)(
  'next/dist/compiled/react-server-dom-turbopack/client.edge',
) as { encodeReply: Encode };

async function encoded(parts: [string, string | Blob][]) {
  const form = new FormData();
  for (const [name, value] of parts) form.append(name, value);
  const reply = new Response(form);
  return {
    contentType: reply.headers.get('content-type') ?? '',
    body: new Uint8Array(await reply.arrayBuffer()),
  };
}

async function decoded(body: Awaited<ReturnType<typeof actionForm>>) {
  if (!body) return null;
  const headers = { 'content-type': body.contentType };
  const form = await new Response(Buffer.from(body.body), { headers }).formData();
  return [...form.entries()];
}

describe('the body of a server action', () => {
  test('keeps the fields of its form, files too', async () => {
    const file = new File(['bytes'], 'a “name”.txt', { type: 'text/plain' });
    const sent = await encoded([
      ['_1_id', 'x'],
      ['_1_id', 'y'],
      ['_1_file', file],
      ['0', '["$undefined","$K1"]'],
    ]);
    const fields = await decoded(await actionForm(sent));
    expect(fields?.map(([name]) => name)).toEqual(['_1_id', '_1_id', '_1_file', '0']);
    expect(fields?.[0]?.[1]).toBe('x');
    const kept = fields?.[2]?.[1] as File;
    expect([kept.name, await kept.text()]).toEqual(['a “name”.txt', 'bytes']);
  });

  test('of an action that takes only a form has only a form', async () => {
    const sent = await encoded([['0', '["$K1"]']]);
    expect(await decoded(await actionForm(sent))).toEqual([['0', '["$K1"]']]);
  });

  test('says nothing of what the action said the time before, whatever a client claims it was', async () => {
    for (const state of ['{"ok":false}', '"$Q1"', '"$1:a:b"', '['.repeat(9_000), '"$K1"']) {
      const sent = await encoded([
        ['_1_id', 'x'],
        ['2', '"$@3"'],
        ['0', `[${state},"$K1"]`],
      ]);
      expect(await decoded(await actionForm(sent))).toEqual([
        ['_1_id', 'x'],
        ['0', '[null,"$K1"]'],
      ]);
    }
  });

  test.each([
    '',
    '[]',
    '[null,"$Q1"]',
    '[null,"$W1"]',
    '[null,"$1"]',
    '{{{',
    'null',
    '1e999',
    '['.repeat(100_000),
  ])('with the arguments %j is refused', async (args) => {
    expect(await actionForm(await encoded([['0', args]]))).toBeNull();
    const contentType = 'text/plain;charset=UTF-8';
    const allowed = args === '[]';
    expect((await actionForm({ contentType, body: Buffer.from(args) })) !== null).toBe(allowed);
  });

  test.each([
    ['multipart/form-data', 'garbage'],
    ['multipart/form-data; boundary=x', '--x\r\n'],
    ['multipart/form-data; boundary="', '["$K1"]'],
    ['application/json', '["$K1"]'],
    ['', '["$K1"]'],
  ])('that is no form is refused: %s', async (contentType, body) => {
    expect(await actionForm({ contentType, body: Buffer.from(body) })).toBeNull();
  });
});

test('what changes a page calls an action; the API has routes of its own', () => {
  expect(callsAction({ method: 'POST', url: '/desk' })).toBe(true);
  expect(callsAction({ method: 'DELETE', url: '/' })).toBe(true);
  expect(callsAction({ method: 'GET', url: '/desk' })).toBe(false);
  expect(callsAction({ method: 'POST', url: '/api/media' })).toBe(false);
  expect(isActionId('0'.repeat(42))).toBe(true);
  for (const id of ['x', '', undefined, ['0'.repeat(42)], '0'.repeat(41), '__proto__']) {
    expect(isActionId(id)).toBe(false);
  }
});

test('only who is signed in brings files, and only to the page for it', () => {
  expect(mostActionBytes('/desk/import?x=1', true)).toBeGreaterThan(28_000_000);
  expect(mostActionBytes('/desk/import', false)).toBeLessThan(2_000_000);
  expect(mostActionBytes('/desk/issues/2026-11', true)).toBeLessThan(2_000_000);
});

test('keeps the fields of a form that Next’s own client encoded', async () => {
  const form = new FormData();
  form.append('id', 'x');
  const sent = new Response((await encodeReply([null, form])) as FormData);
  const contentType = sent.headers.get('content-type') ?? '';
  const body = new Uint8Array(await sent.arrayBuffer());
  const fields = await decoded(await actionForm({ contentType, body }));
  expect(fields).toEqual([
    ['_1_id', 'x'],
    ['0', '[null,"$K1"]'],
  ]);
});
