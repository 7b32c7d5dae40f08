import { ARTICLE_STATES, type ArticleQuery, STATE_NAMES } from '../../lib/article';
import { Button, LinkButton } from '../ui/button';
import { Checkbox } from '../ui/checkbox';
import { Field } from '../ui/field';
import { FilterForm } from '../ui/filter-form';
import { monthInWords } from '../ui/moment';
import { Select } from '../ui/select';
import { TextInput } from '../ui/text-input';

type Option = { value: string; label: string };

type ArticleFiltersProps = {
  query: ArticleQuery;
  sections: readonly { slug: string; title: string }[];
  months: readonly string[];
  /** Who can be chosen as author or assignee; empty for those who see only their own. */
  people: readonly { id: string; name: string }[];
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
  const persons = people.map(({ id, name }) => ({ value: id, label: name }));
  const assignees = [
    { value: 'me', label: 'Me' },
    { value: 'none', label: 'Nobody yet' },
    ...persons,
  ];
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
        ]}
      />
      {persons.length > 0 && (
        <>
          <Choice label="Author" name="author" chosen={filter.author} options={persons} />
          <Choice label="Assignee" name="assignee" chosen={filter.assignee} options={assignees} />
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
