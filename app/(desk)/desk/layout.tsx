import {
  BookOpen,
  FileText,
  Images,
  Import,
  Inbox,
  Landmark,
  ListChecks,
  ListTodo,
  ListTree,
  Mail,
  Quote,
  Settings2,
  SquareKanban,
  Users,
} from 'lucide-react';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { Shell } from '../../../components/ui/shell';
import type { ShellGroup } from '../../../components/ui/shell-navigation';
import { THEME_COOKIE, themeOf } from '../../../components/ui/theme';
import { waitingCount } from '../../../lib/article';
import { inboxState } from '../../../lib/notification';
import { type Actor, canOnDesk } from '../../../lib/people';
import { publicationSettings } from '../../../lib/publication';
import { deskActor } from '../../../lib/web/actor';
import { signOut } from './actions';
import { backgroundTroubles } from './background-troubles';
import { News } from './news';

/** The frame of the desk. Each page asks the policy again: a frame is no lock. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const actor = await deskActor();
  const [settings, waiting, inbox, jar, trouble] = await Promise.all([
    publicationSettings(),
    waitingCount(actor),
    inboxState(actor),
    cookies(),
    backgroundTroubles(actor),
  ]);
  return (
    <Shell
      publication={settings.title}
      home="/desk"
      siteHref="/"
      groups={roomsFor(actor, waiting, inbox.unread, trouble?.count ?? 0)}
      user={{ name: actor.name, role: actor.role }}
      theme={themeOf(jar.get(THEME_COOKIE)?.value)}
      accountHref="/desk/account"
      onSignOut={signOut}
    >
      <News known={inbox} />
      {children}
    </Shell>
  );
}

function roomsFor(actor: Actor, waiting: number, unread: number, troubled: number): ShellGroup[] {
  const icon = { size: 18, strokeWidth: 1.75, 'aria-hidden': true };
  const work = [
    { href: '/desk', label: 'My work', icon: <ListTodo {...icon} />, waiting },
    { href: '/desk/inbox', label: 'Inbox', icon: <Inbox {...icon} />, waiting: unread },
    { href: '/desk/articles', label: 'Articles', icon: <FileText {...icon} /> },
    { href: '/desk/board', label: 'Board', icon: <SquareKanban {...icon} /> },
    { href: '/desk/issues', label: 'Issues', icon: <BookOpen {...icon} /> },
    { href: '/desk/media', label: 'Images', icon: <Images {...icon} /> },
  ];
  const bring = { href: '/desk/import', label: 'Import', icon: <Import {...icon} /> };
  const people = { href: '/desk/people', label: 'People', icon: <Users {...icon} /> };
  const mail = { href: '/desk/mail', label: 'Mail', icon: <Mail {...icon} /> };
  const settings = { href: '/desk/settings', label: 'Settings', icon: <Settings2 {...icon} /> };
  const jobs = {
    href: '/desk/jobs',
    label: 'Background jobs',
    icon: <ListChecks {...icon} />,
    waiting: troubled,
  };
  const parts = { href: '/desk/sections', label: 'Sections', icon: <ListTree {...icon} /> };
  const house = [
    ...(canOnDesk(actor, 'see-users') ? [people] : []),
    ...(canOnDesk(actor, 'change-settings') ? [settings] : []),
    ...(canOnDesk(actor, 'arrange-sections') ? [parts] : []),
    ...(canOnDesk(actor, 'see-users') ? [mail] : []),
    ...(canOnDesk(actor, 'see-jobs') ? [jobs] : []),
  ];
  const sourcing = [
    { href: '/desk/sources', label: 'Sources', icon: <Quote {...icon} /> },
    { href: '/desk/outlets', label: 'Outlets', icon: <Landmark {...icon} /> },
  ];
  return [
    { links: canOnDesk(actor, 'import') ? [...work, bring] : work },
    { label: 'Citing', links: sourcing },
    ...(house.length > 0 ? [{ label: 'House', links: house }] : []),
  ];
}
