import type { Metadata } from 'next';
import { EventTimeline } from '../../../../components/article/event-timeline';
import { SettingsForm } from '../../../../components/publication/settings-form';
import { Link } from '../../../../components/ui/navigation';
import { PageHeader, PagePart } from '../../../../components/ui/page-header';
import { ToastProvider } from '../../../../components/ui/toast';
import { eventsOf } from '../../../../lib/event';
import { mastheadText, PUBLICATION, publicationSettings } from '../../../../lib/publication';
import { deskActor } from '../../../../lib/web/actor';
import { saveSettings } from './actions';

export const metadata: Metadata = { title: 'Settings' };

export default async function SettingsPage() {
  await deskActor('change-settings');
  const [settings, events] = await Promise.all([publicationSettings(), eventsOf(PUBLICATION)]);
  return (
    <ToastProvider>
      <PageHeader title="Settings">
        How the publication is called, made and checked. Its sections have{' '}
        <Link href="/desk/sections">a page of their own</Link>; addresses, ports, the database and
        the mail server are set where it is run. Browsers report{' '}
        <Link href="/desk/policy-reports">what they blocked</Link>.
      </PageHeader>
      <SettingsForm
        key={settings.version}
        settings={settings}
        masthead={mastheadText(settings.masthead)}
        timeZones={timeZones(settings.timeZone)}
        action={saveSettings}
      />
      <PagePart title="What was changed">
        {events.length === 0 && <p>Nothing yet.</p>}
        <EventTimeline label="Changes of the settings" events={events} />
      </PagePart>
    </ToastProvider>
  );
}

// The list leaves out UTC and names that are links to others; what is set is never lost.
function timeZones(current: string): string[] {
  return [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone'), current])].sort();
}
