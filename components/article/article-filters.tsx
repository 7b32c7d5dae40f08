import { ARTICLE_STATES, type ArticleQuery, STATE_NAMES } from '../../lib/article';
import { OLDER_ISSUES } from '../issue/older-issues';
import { Button, LinkButton } from '../ui/button';
import { Checkbox } from '../ui/checkbox';
import { Field } from '../ui/field';
import { FilterForm } from '../ui/filter-form';
import { monthInWords } from '../ui/moment';
import { Select } from '../ui/select';
import { TextInput } from '../ui/text-input';
import { PersonChoice } from './person-choice';

type Option = { value: string; label: string; disabled?: boolean };

type ArticleFiltersProps = {
  query: ArticleQuery;
  sections: readonly { slug: string; title: string }[];
  months: readonly string[];
  /** The names of those who are chosen as author or assignee; null for those who see only their own. */
  people: readonly { id: string; name: string }[] | null;
};

const ORDERS: Option[] = [
  { value: '', label: 'Changed last' },
  { value: 'due', label: 'Due first' },
  { value: 'waiting', label: 'Waiting longest' },
  { value: 'headline', label: 'Headline' },
];

/** What the list of articles can be narrowed to and how it is sorted; its address says it all. */
export function ArticleFilters({ query, sections, months, people }: ArticleFiltersProps) {
  const { filter = {}, order = '' } = query;
  const persons = people?.map(({ id, name }) => ({ value: id, label: name })) ?? [];
  const chosen = (who: string | undefined) =>
    [...ASSIGNEES, ...persons].find(({ value }) => value === who) ?? null;
  return (
    <FilterForm label="Articles" address="/desk/articles">
      <Field label="Words of the headline" name="q">
        <TextInput type="search" maxLength={200} defaultValue={filter.words} />
      </Field>
      <Choice label="State" name="state" chosen={filter.state} options={STATES} />
      <Choice
        label="Section"
        name="section"
        chosen={filter.section}
        options={sections.map(({ slug, title }) => ({ value: slug, label: title }))}
      />
      <Choice
        label="Issue"
        name="issue"
        chosen={filter.issue}
        options={[
          { value: 'none', label: 'In no issue' },
          ...months.map((month) => ({ value: month, label: monthInWords(month) })),
          OLDER_ISSUES,
        ]}
      />
      {people && (
        <>
          <PersonChoice
            label="Author"
            name="author"
            first={AUTHORS}
            chosen={chosen(filter.author)}
          />
          <PersonChoice
            label="Assignee"
            name="assignee"
            first={ASSIGNEES}
            chosen={chosen(filter.assignee)}
          />
        </>
      )}
      <Field label="Sorted by" name="sort">
        <Select defaultValue={order === 'updated' ? '' : order} options={ORDERS} />
      </Field>
      <Checkbox
        name="overdue"
        value="1"
        label="Only what is overdue"
        defaultChecked={filter.overdue}
      />
      <div className="ui-form-actions">
        <Button type="submit">Show</Button>
        <LinkButton kind="quiet" href="/desk/articles">
          Show all
        </LinkButton>
      </div>
    </FilterForm>
  );
}

const STATES: Option[] = ARTICLE_STATES.map((state) => ({
  value: state,
  label: STATE_NAMES[state],
}));

const AUTHORS: Option[] = [{ value: 'me', label: 'Me' }];
const ASSIGNEES: Option[] = [...AUTHORS, { value: 'none', label: 'Nobody yet' }];

function Choice(props: { label: string; name: string; chosen?: string; options: Option[] }) {
  return (
    <Field label={props.label} name={props.name}>
      <Select
        defaultValue={props.chosen ?? ''}
        options={[{ value: '', label: 'Any' }, ...props.options]}
      />
    </Field>
  );
}
