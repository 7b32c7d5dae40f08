import { CircleCheck, Download, FileStack } from 'lucide-react';
import { Avatar } from '../../../../components/ui/avatar';
import { Breadcrumbs } from '../../../../components/ui/breadcrumbs';
import { Button, LinkButton } from '../../../../components/ui/button';
import { LinkTabs } from '../../../../components/ui/link-tabs';
import { PageHeader, PagePart } from '../../../../components/ui/page-header';
import {
  EmptyState,
  FailedState,
  LoadingState,
  RefusedState,
} from '../../../../components/ui/page-states';
import { Pagination } from '../../../../components/ui/pagination';
import { StateBadge } from '../../../../components/ui/state-badge';
import { Specimen } from './specimen';

/** What stands around the content of a page, and in its place while there is none. */
export function FrameSpecimens() {
  return (
    <>
      <Specimen title="Head of a page">
        {(light) => (
          <>
            <Breadcrumbs
              label={`Breadcrumbs, ${light}`}
              crumbs={[
                { label: 'Issues', href: '#main' },
                { label: 'November 2026', href: '#main' },
              ]}
            />
            <PageHeader
              kicker="Trade"
              title="A port changes hands, and a city learns of it from abroad"
              state={<StateBadge state="in_review" />}
              meta={
                <>
                  <span className="gallery-row">
                    <Avatar name="Ada Brandt" /> Ada Brandt
                  </span>
                  <span>Round 2</span>
                  <span>1,240 words</span>
                </>
              }
              actions={
                <>
                  <Button kind="primary" icon={CircleCheck}>
                    Approve
                  </Button>
                  <Button>Request changes</Button>
                </>
              }
            >
              <p>Waits for an editor since Tuesday.</p>
            </PageHeader>
            <LinkTabs
              label={`Articles by state, ${light}`}
              current="#waiting"
              links={[
                { href: '#waiting', label: 'Waiting', count: 3 },
                { href: '#mine', label: 'Mine', count: 12 },
                { href: '#all', label: 'All' },
              ]}
            />
            <PagePart
              title="Running order"
              count={14}
              actions={<Button size="small">Reorder</Button>}
            >
              <p>A part of a page stands under a rule.</p>
            </PagePart>
            <Pagination label={`Pages, ${light}`} previous="#main" next="#main" />
          </>
        )}
      </Specimen>
      <Specimen title="Nothing yet · on its way">
        {() => (
          <>
            <EmptyState
              icon={FileStack}
              title="No article waits for you"
              actions={
                <LinkButton href="#main" kind="primary" icon={Download}>
                  Import a text
                </LinkButton>
              }
            >
              <p>What authors submit appears here, the oldest first.</p>
            </EmptyState>
            <LoadingState label="Loading the articles" />
          </>
        )}
      </Specimen>
      <Specimen title="Refused · failed">
        {() => (
          <>
            <RefusedState
              refusal={{ kind: 'forbidden', reason: 'Only a publisher signs an issue.' }}
              actions={<LinkButton href="#main">Back to the issue</LinkButton>}
            />
            <FailedState reference="8f2c19" actions={<Button>Try again</Button>} />
          </>
        )}
      </Specimen>
    </>
  );
}
