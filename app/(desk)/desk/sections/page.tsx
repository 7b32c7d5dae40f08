import type { Metadata } from 'next';
import { SectionForm, SectionList } from '../../../../components/publication/section-list';
import { PageHeader, PagePart } from '../../../../components/ui/page-header';
import { sectionsInUse } from '../../../../lib/publication';
import { deskActor } from '../../../../lib/web/actor';
import { add, move, remove, rename } from './actions';

export const metadata: Metadata = { title: 'Sections' };

export default async function SectionsPage() {
  await deskActor('arrange-sections');
  return (
    <>
      <PageHeader title="Sections">
        What an issue is divided into, in the order in which lists offer them.
      </PageHeader>
      <SectionList sections={await sectionsInUse()} actions={{ rename, move, remove }} />
      <PagePart title="Add a section">
        <SectionForm action={add} />
      </PagePart>
    </>
  );
}
