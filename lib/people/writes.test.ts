import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

/** Who in `lib` writes without a person to ask for, and why that is right. */
const ON_NOBODYS_BEHALF: Record<string, string> = {
  'db.ts': 'it is where the database is opened',
  'people/transact-as.ts': 'it asks the person itself',
  'people/session.ts': 'a session is seen and ended by whoever holds its cookie',
  'people/refuse-attempt.ts': 'a refusal writes nothing but itself',
  'policy-report/record-policy-reports.ts': 'a browser reports, whoever sits before it',
  'people/sign-in.ts': 'nobody is signed in yet',
  'people/attempts.ts': 'attempts count before anybody is known',
  'account/accept-invitation.ts': 'the link speaks for itself',
  'account/become-first-admin.ts': 'the link speaks for itself',
  'account/set-new-password.ts': 'the link speaks for itself',
  'account/ask-for-new-password.ts': 'whoever asks is not signed in',
  'account/send-password-link.ts': 'a job',
  'account/create-password-link.ts': 'the command line',
  'account/create-first-admin-link.ts': 'the command line',
  'article/step/send-due-notices.ts': 'a job',
  'backup/scheduled.ts': 'a job',
  'comment/comment-as-guest.ts': 'the preview link speaks for itself',
  'jobs/do-job.ts': 'the record of a job',
  'jobs/job-rows.ts': 'the record of a job',
  'jobs/make-export.ts': 'a job',
  'jobs/render-site.ts': 'a job',
  'jobs/sweep.ts': 'the record of a job',
  'mail/send-mail.ts': 'a job',
  'notification/choose-mail.ts': 'the sealed link of a mail speaks for itself',
  'notification/send-digests.ts': 'a job',
  'share/open-preview.ts': 'the preview link speaks for itself',
  'source/rebuild-sources.ts': 'the command line',
};

const LIB = path.resolve(import.meta.dirname, '..');

const sources = readdirSync(LIB, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
  .map((file) => ({ file, source: readFileSync(path.join(LIB, file), 'utf8') }));

test('everything else writes through transactAs, which asks session, role and activity again', () => {
  const writers = sources.filter(({ source }) => /transactAsSystem|writableDatabase/.test(source));
  expect(writers.map(({ file }) => file).sort()).toEqual(Object.keys(ON_NOBODYS_BEHALF).sort());
});

test('no raw statement outside of a transaction writes', () => {
  const raw =
    /\bdatabase\(\)\s*\.\$queryRaw(?:<[^`]*>)?`[^`]*\b(insert into|update "|delete from)/i;
  expect(sources.filter(({ source }) => raw.test(source)).map(({ file }) => file)).toEqual([]);
});

test('nothing reaches around the client’s types', () => {
  const around = /database\(\) as\b|\bas PrismaClient\b|new PrismaClient\(/;
  expect(sources.filter(({ source }) => around.test(source)).map(({ file }) => file)).toEqual([
    'db.ts',
  ]);
});
