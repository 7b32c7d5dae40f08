/** What a crafted request to a server action says: the fields of its form, as the page would send them. */
export type Fields = Record<string, string>;

/** Things of others that requests are aimed at. */
export type Targets = {
  /** An article of another author, with the hash of its text. */
  article: { id: string; version: string; contentHash: string };
  issue: { id: string; version: string };
  edition: string;
  outlet: { id: string; version: string };
  otherOutlet: string;
  /** An import of another person. */
  import: string;
  user: string;
};

const REASON = 'Because a test asks for it, and for no other reason.';

/** The fields of every server action there is, by its file below `app` and its name. */
export function actionFields(targets: Targets): Record<string, Fields> {
  return {
    ...onArticles(targets),
    ...onIssues(targets),
    ...onAccounts(targets),
    ...elsewhere(targets),
  };
}

function onArticles({ article: { id, version, contentHash }, user }: Targets) {
  const seen = { id, version };
  const step = { id, step: 'review' };
  return {
    'articles/[id]/actions#submit': seen,
    'articles/[id]/actions#takeBack': seen,
    'articles/[id]/actions#sendBack': { ...seen, note: REASON },
    'articles/[id]/actions#approve': { ...seen, contentHash, note: '' },
    'articles/[id]/actions#breakGlass': { ...seen, contentHash, reason: REASON },
    'articles/[id]/actions#reopen': seen,
    'articles/[id]/actions#withdraw': seen,
    'articles/[id]/actions#restore': seen,
    'articles/[id]/actions#waive': { ...seen, finding: 'a-code:a-key', reason: REASON },
    'articles/[id]/history/actions#restoreFrom': { ...seen, number: '1' },
    'articles/[id]/changes/actions#markAsRead': seen,
    'share-actions#createLink': { kind: 'article', id, label: 'A friend', days: '3' },
    'share-actions#revokeLink': { linkId: id },
    'articles/[id]/step-actions#assign': { ...step, userId: user, seen: '', note: '' },
    'articles/[id]/step-actions#take': step,
    'articles/[id]/step-actions#handOver': { ...step, userId: user, note: '' },
    'articles/[id]/step-actions#release': step,
  };
}

function onIssues({ issue, article, edition }: Targets) {
  return {
    'issues/(list)/actions#plan': { month: '2031-01', volume: '9', number: '1' },
    'issues/[month]/actions#order': { ...issue, articleIds: article.id },
    'issues/[month]/actions#update': { ...issue, title: 'Taken over', editorsNote: '' },
    'issues/[month]/actions#setDates': {
      ...issue,
      copyDeadline: '2031-01-01',
      freeze: '2031-01-02',
      publication: '2031-01-03',
    },
    'issues/[month]/actions#setCover': { ...issue, alt: 'A wall' },
    'issues/[month]/actions#waive': { ...issue, finding: 'no-cover:x', reason: REASON },
    'issues/[month]/actions#sign': { ...issue, manifestHash: '0'.repeat(64) },
    'issues/[month]/actions#publish': issue,
    'issues/[month]/actions#makeExport': { editionId: edition, format: 'pdf' },
  };
}

function onAccounts({ user: id }: Targets) {
  const seen = { id, version: '1' };
  const password = 'a passphrase of a stranger';
  const stranger = '0198c0de-0000-7000-8000-000000000001';
  return {
    'people/actions#invite': { email: 'stranger@example.org', role: 'admin' },
    'people/actions#revoke': { id },
    'people/actions#setRole': { ...seen, role: 'admin' },
    'people/actions#deactivate': seen,
    'people/actions#reactivate': seen,
    'people/actions#endSessions': { id },
    'jobs/actions#again': { id },
    'jobs/actions#resume': {},
    'people/actions#handOver': { fromId: id, toId: stranger },
    'settings/actions#saveSettings': { version: '1', title: 'Taken over' },
    'sections/actions#add': { title: 'Taken over' },
    'sections/actions#rename': { slug: 'land-and-sea', seen: 'Land & Sea', title: 'Taken over' },
    'sections/actions#move': { slug: 'land-and-sea', to: 'up' },
    'sections/actions#remove': { slug: 'land-and-sea' },
    // These act on whoever asks, and on nobody else.
    'account/actions#choose': { approved: 'never' },
    'account/actions#rename': { version: '1', name: 'Taken over' },
    'account/actions#setPassword': { present: password, password: `${password} too` },
    'account/actions#signOutEverywhere': {},
    // The token speaks for whoever has it; these are not ours.
    'join/[token]/actions#join': { token: 'x.y', name: 'A stranger', password },
    'join/[token]/actions#begin': { token: 'x.y', name: 'A', email: 'a@example.org', password },
    'new-password/[token]/actions#choosePassword': { token: 'x.y', password },
    // Answers everybody alike; what comes of it goes to the address and to nobody here.
    'new-password/actions#ask': { email: 'no address' },
  };
}

function elsewhere({ article, outlet, otherOutlet, import: id }: Targets) {
  return {
    'articles/new/actions#start': {},
    'outlets/actions#create': { name: 'Taken over' },
    'outlets/actions#propose': { name: 'Taken over' },
    'outlets/actions#update': { ...outlet, name: 'Taken over' },
    'outlets/actions#describe': { ...outlet, text: 'taken over', validFrom: '' },
    'outlets/actions#decide': { ...outlet, decision: 'decline', note: '' },
    'outlets/actions#merge': { ...outlet, intoId: otherOutlet, note: '' },
    'import/actions#read': {},
    'import/actions#mendLine': { id, file: '0', line: '0', what: '1 commentary' },
    'import/actions#mendArticle': { id, file: '0', article: '0', leaveOut: 'on' },
    'import/actions#commit': { id, version: '1' },
    // These act on whoever asks, and on nobody else.
    'inbox/actions#readAll': {},
    'inbox/actions#open': { id, target: '/desk/inbox' },
    'desk/actions#signOut': {},
    // The sealed token speaks for whoever has it; these are not ours.
    'preview/[token]/actions#comment': { token: 'x.y.z', articleId: article.id, body: 'Hello' },
    'unsubscribe/[token]/actions#stop': { token: 'x.y.z' },
  };
}
