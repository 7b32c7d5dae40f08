/** The body of a request that calls a server action. */
export type ActionBody = { contentType: string; body: Uint8Array };

/** The part of an action's body that holds its arguments; the form's fields are in parts named after it. */
const ARGUMENTS = '0';
const FIELD = '_1_';

/**
 * The body of a server action as Next may read it, or null for one that none of our pages sends.
 * Every action of ours takes a form and nothing else. Next decodes whatever a client claims to be
 * arguments, references and streams among them, and breaks on what is malformed: so the arguments are
 * written anew, and of the rest only the fields of the form are kept.
 */
export async function actionForm({ contentType, body }: ActionBody): Promise<ActionBody | null> {
  if (/^text\/plain\b/i.test(contentType)) {
    return Buffer.from(body).equals(NO_ARGUMENTS) ? { contentType, body } : null;
  }
  const sent = await formOf({ contentType, body });
  const args = sent?.get(ARGUMENTS);
  if (!sent || typeof args !== 'string' || !args.startsWith('[') || !args.endsWith('"$K1"]')) {
    return null;
  }
  const form = new FormData();
  for (const [name, value] of sent) if (name.startsWith(FIELD)) form.append(name, value);
  // What an action said the time before comes first; none of ours reads it.
  form.append(ARGUMENTS, args === '["$K1"]' ? args : '[null,"$K1"]');
  const encoded = new Response(form);
  return {
    contentType: encoded.headers.get('content-type') ?? '',
    body: new Uint8Array(await encoded.arrayBuffer()),
  };
}

const NO_ARGUMENTS = Buffer.from('[]');

async function formOf({ contentType, body }: ActionBody): Promise<FormData | null> {
  if (!/^multipart\/form-data\b/i.test(contentType)) return null;
  const headers = { 'content-type': contentType };
  return new Response(body as Uint8Array<ArrayBuffer>, { headers }).formData().catch(() => null);
}

/** Whether a request calls a server action: Next does so for a change of any page that is no route of the API. */
export function callsAction({ method, url }: { method?: string; url?: string }): boolean {
  return method !== 'GET' && method !== 'HEAD' && !url?.startsWith('/api/');
}

/** Whether this can be the id of a server action. */
export function isActionId(header: string | string[] | undefined): boolean {
  return typeof header === 'string' && /^[0-9a-f]{42}$/.test(header);
}

/** The most bytes that an action's body may have: files are brought to one page only. */
export function mostActionBytes(url: string | undefined, isSignedIn: boolean): number {
  const bringsFiles = isSignedIn && url?.split('?', 1)[0] === '/desk/import';
  return bringsFiles ? 30 * 1024 * 1024 : 1024 * 1024;
}
