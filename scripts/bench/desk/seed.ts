import { createHash } from 'node:crypto';
import pg from 'pg';
import { hashPassword } from '../../../lib/people';
import { benchDocument } from './document';

export const ARTICLES = 100_000;

/** Articles in no issue: most of what is being worked on. */
const LOOSE = 8_000;
const AUTHORS = 300;
const EDITORS = 20;

const password = 'only-for-the-desk-bench';

/** Who asks: one author of 2,000 articles, one of twenty editors, the publisher. */
export const people = {
  author: { email: 'user-1@bench.example', password },
  editor: { email: `user-${AUTHORS + 1}@bench.example`, password },
  publisher: { email: `user-${AUTHORS + EDITORS + 1}@bench.example`, password },
} as const;

/** The id of a row by what it is, so that cases can name it: `user-1`, `issue-0`, `article-17`. */
export function idOf(name: string): string {
  const hex = createHash('md5').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}

const ID_OF = `
  create function pg_temp.id_of(name text) returns uuid language sql immutable as $$
    select overlay(overlay(md5(name) placing '4' from 13) placing '8' from 17)::uuid $$`;

/** Fills an empty database with a house of thirty years: all but the last three issues are out. */
export async function seedDesk(databaseUrl: string): Promise<void> {
  console.log(`Seeding ${ARTICLES} articles …`);
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('begin');
    await client.query('set local statement_timeout = 0');
    await client.query(ID_OF);
    await client.query(HOUSE);
    await client.query(
      `insert into "User" (id, email, name, role, "passwordHash")
       select pg_temp.id_of('user-' || n), 'user-' || n || '@bench.example', 'Person ' || n,
         (case when n <= ${AUTHORS} then 'author' when n <= ${AUTHORS + EDITORS} then 'editor'
           else 'publisher' end)::"Role", $1
       from generate_series(1, ${AUTHORS + EDITORS + 1}) n`,
      [await hashPassword(password)],
    );
    await client.query(PERSONS);
    await client.query(ISSUES);
    await client.query(ARTICLE_ROWS, [JSON.stringify(benchDocument())]);
    await client.query(PLACEMENTS);
    await client.query(ASSIGNMENTS);
    await client.query('commit');
    await client.query('vacuum analyze');
  } finally {
    await client.end();
  }
}

const HOUSE = `
  insert into "Publication" (id, title) values (1, 'The Bench Review');
  insert into "Section" (id, slug, title, position)
    select pg_temp.id_of('section-' || n), (array['trade', 'courts', 'water', 'land', 'sea', 'culture', 'power', 'press'])[n],
      initcap((array['trade', 'courts', 'water', 'land', 'sea', 'culture', 'power', 'press'])[n]), n
    from generate_series(1, 8) n`;

const PERSONS = `
  insert into "Person" (id, name, "userId")
  select pg_temp.id_of('person-' || n), 'Person ' || n, pg_temp.id_of('user-' || n)
  from generate_series(1, ${AUTHORS + EDITORS + 1}) n`;

const MONTHS = `
  select row_number() over (order by at) - 1 as k, at, at >= date_trunc('month', now()) as open
  from generate_series('2000-01-01'::timestamptz, date_trunc('month', now()) + interval '2 months', '1 month') at`;

const ISSUES = `
  insert into "Issue" (id, month, volume, number, title, state, "copyDue", "freezeOn", "publishOn")
  select pg_temp.id_of('issue-' || k), to_char(at, 'YYYY-MM'), extract(year from at)::int - 1999,
    extract(month from at)::int, 'Issue ' || k,
    (case when open then 'assembling' else 'published' end)::"IssueState",
    at + interval '19 days', at + interval '24 days', at + interval '1 month - 1 day'
  from (${MONTHS}) months`;

// Which issue, whose, in which state and since when follows from an article's number alone.
const NUMBERED = `
  select n, k, at, open,
    (case when n <= ${LOOSE} then
        case when n % 16 < 8 then 'draft' when n % 16 < 13 then 'in_review'
          when n % 16 < 15 then 'changes_requested' else 'withdrawn' end
      when open then case when n % 10 < 3 then 'draft' when n % 10 < 5 then 'in_review'
          when n % 10 < 6 then 'changes_requested' else 'approved' end
      else 'published' end)::"ArticleState" as state,
    case when n % 50 = 0 then 1 else 2 + n % ${AUTHORS - 1} end as author
  from (select n, case when n > ${LOOSE} then (n - ${LOOSE}) % (select count(*) from (${MONTHS}) m) end as k
    from generate_series(1, ${ARTICLES}) n) numbered
  left join (${MONTHS}) months using (k)`;

const ARTICLE_ROWS = `
  insert into "Article" (id, state, document, "contentHash", headline, search, "sectionSlug", "ownerId",
    "lastChangedBy", "bylinePersonIds", "createdAt", "updatedAt", "stateSince")
  select pg_temp.id_of('article-' || n), state,
    jsonb_set(jsonb_set($1::jsonb, '{content,0,content,0,text}', to_jsonb(headline)),
      '{attrs,bylines}', jsonb_build_array(jsonb_build_object(
        'personId', pg_temp.id_of('person-' || author), 'name', 'Person ' || author))),
    md5(n::text) || md5(headline), headline, lower(headline),
    (array['trade', 'courts', 'water', 'land', 'sea', 'culture', 'power', 'press'])[1 + n % 8],
    pg_temp.id_of('user-' || author), pg_temp.id_of('user-' || author),
    array[pg_temp.id_of('person-' || author)], since, since + interval '2 days', since + interval '1 day'
  from (select *,
    (case when open is false then at else now() - interval '90 days' end) + (n * 7919 % 2000000) * interval '1 second' as since,
    concat_ws(' ', (array['The', 'A', 'How the', 'When a', 'Why the'])[1 + n % 5],
      (array['Port', 'Court', 'Ferry', 'Dam', 'Language', 'Harvest', 'Railway', 'Ministry', 'Village', 'Archive', 'Lighthouse'])[1 + n % 11],
      (array['Raises', 'Sells', 'Forgets', 'Counts', 'Defends', 'Buys', 'Leaves'])[1 + n % 7],
      (array['Its Tariff', 'the Water', 'a Verdict', 'the Wind', 'Its Neighbours', 'the Night Train', 'the Census', 'a Bridge', 'Its Debts', 'the Winter', 'the Map', 'a Promise', 'the Sea'])[1 + n % 13],
      'for the', n || 'th Time') as headline
    from (${NUMBERED}) each) written`;

const PLACEMENTS = `
  insert into "Placement" ("articleId", "issueId", position)
  select pg_temp.id_of('article-' || n), pg_temp.id_of('issue-' || k), row_number() over (partition by k order by n) - 1
  from (${NUMBERED}) each where k is not null`;

// Three of five in review are taken; one in ten drafts was given to somebody else to write.
const ASSIGNMENTS = `
  insert into "Assignment" ("articleId", step, "userId", "assignedById")
  select pg_temp.id_of('article-' || n), 'review'::"AssignmentStep", pg_temp.id_of('user-' || ${AUTHORS + 1} + n % ${EDITORS}),
    pg_temp.id_of('user-' || ${AUTHORS + EDITORS + 1})
  from (${NUMBERED}) each where state in ('in_review', 'approved') and n % 5 < 3
  union all
  select pg_temp.id_of('article-' || n), 'writing', pg_temp.id_of('user-' || 2 + n * 7 % ${AUTHORS - 1}),
    pg_temp.id_of('user-' || ${AUTHORS + EDITORS + 1})
  from (${NUMBERED}) each where state = 'draft' and n % 10 = 0`;
