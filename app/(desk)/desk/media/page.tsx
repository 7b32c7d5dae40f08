import { ImageOff } from 'lucide-react';
import type { Metadata } from 'next';
import { LibraryGrid } from '../../../../components/media/library-grid';
import { Button, LinkButton } from '../../../../components/ui/button';
import { Field } from '../../../../components/ui/field';
import { FilterForm } from '../../../../components/ui/filter-form';
import { PageHeader } from '../../../../components/ui/page-header';
import { EmptyState } from '../../../../components/ui/page-states';
import { Pagination } from '../../../../components/ui/pagination';
import { TextInput } from '../../../../components/ui/text-input';
import { imagesFor } from '../../../../lib/media';
import { deskActor } from '../../../../lib/web/actor';
import { libraryParameters, libraryQuery } from '../../../../lib/web/library-query';

export const metadata: Metadata = { title: 'Images' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function MediaPage({ searchParams }: Props) {
  const actor = await deskActor();
  const query = libraryQuery(await searchParams);
  const { images, next } = await imagesFor(actor, query);
  return (
    <>
      <PageHeader title="Images">
        {actor.role === 'author'
          ? 'What you uploaded, what stands in your articles, and what is published.'
          : 'Every image of the desk, and where it stands.'}
      </PageHeader>
      <FilterForm key={query.words} label="Images" address="/desk/media">
        <Field label="Words of a name, a caption or a creator" name="q">
          <TextInput type="search" maxLength={200} defaultValue={query.words} />
        </Field>
        <div className="ui-form-actions">
          <Button type="submit">Show</Button>
          <LinkButton kind="quiet" href="/desk/media">
            Show all
          </LinkButton>
        </div>
      </FilterForm>
      {images.length > 0 ? (
        <LibraryGrid images={images} />
      ) : (
        <NoImages isSearch={query.words !== undefined} />
      )}
      <Pagination
        label="Pages of images"
        next={next ? `/desk/media?${libraryParameters({ ...query, after: next })}` : undefined}
      />
    </>
  );
}

function NoImages({ isSearch }: { isSearch: boolean }) {
  return (
    <EmptyState icon={ImageOff} title={isSearch ? 'No image is found' : 'No images here'}>
      <p>
        {isSearch
          ? 'No name, caption or creator has these words.'
          : 'Images come with articles: drop one into the text, or choose one in a figure.'}
      </p>
    </EmptyState>
  );
}
