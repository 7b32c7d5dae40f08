import { languageName } from '../../lib/document';
import { countryName, type OutletView } from '../../lib/outlet';
import { KeyValues } from '../ui/key-values';
import { Notice } from '../ui/notice';
import { PagePart } from '../ui/page-header';
import { Table } from '../ui/table';

/** Everything the registry knows of an outlet, its descriptions in time included. */
export function OutletFacts({ outlet }: { outlet: OutletView }) {
  const facts = [
    { key: 'Native name', value: outlet.nativeName },
    { key: 'Aliases', value: outlet.aliases.join(', ') },
    { key: 'Country', value: countryName(outlet.country) },
    { key: 'Language', value: languageName(outlet.language) },
    { key: 'Domains', value: outlet.domains.join(', ') },
  ];
  return (
    <>
      <StateNotice outlet={outlet} />
      <KeyValues facts={facts.filter(({ value }) => value !== '')} />
      <PagePart title="Descriptions" count={outlet.descriptions.length}>
        <Table
          caption="Descriptions in time, latest first"
          rows={outlet.descriptions}
          rowKey={({ validFrom }) => validFrom}
          empty={<p>Nobody described it yet.</p>}
          columns={[
            { key: 'text', header: 'In the house’s words', role: 'main', cell: ({ text }) => text },
            {
              key: 'from',
              header: 'Valid from',
              labelled: true,
              cell: ({ validFrom }) => validFrom || 'the beginning',
            },
          ]}
        />
      </PagePart>
      {outlet.standing && (
        <PagePart title="Ownership and reliability">
          <p>{outlet.standing}</p>
          <KeyValues
            facts={[
              { key: 'Evidence', value: outlet.standingEvidence },
              { key: 'Known since', value: outlet.standingDate },
            ]}
          />
        </PagePart>
      )}
    </>
  );
}

function StateNotice({ outlet }: { outlet: OutletView }) {
  if (outlet.state === 'proposed') {
    return (
      <Notice title="Waiting to be accepted">
        {outlet.proposedBy ?? 'Somebody'} proposed it. Until an editor accepts it, it counts for
        nothing.
      </Notice>
    );
  }
  return outlet.state === 'declined' ? <Notice kind="warning" title="Declined" /> : null;
}
