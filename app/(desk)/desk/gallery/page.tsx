import './gallery.css';
import type { Metadata } from 'next';
import { PageHeader } from '../../../../components/ui/page-header';
import { ControlSpecimens } from './control-specimens';
import { FrameSpecimens } from './frame-specimens';
import { ListSpecimens } from './list-specimens';
import { MessageSpecimens } from './message-specimens';
import { TypeSpecimens } from './type-specimens';

export const metadata: Metadata = { title: 'Gallery' };

/** Every piece of the desk in every state, in both lights: to look at before and after a change. */
export default function GalleryPage() {
  return (
    <>
      <PageHeader kicker="The look" title="Gallery of pieces">
        <p>
          Each piece of the desk in its states, in light and in dark. Nothing here changes anything.
        </p>
      </PageHeader>
      <TypeSpecimens />
      <FrameSpecimens />
      <ControlSpecimens />
      <MessageSpecimens />
      <ListSpecimens />
    </>
  );
}
