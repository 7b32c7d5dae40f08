'use client';
import { useRouter } from 'next/navigation';
import { LiveInbox } from '../../../components/notification/live-inbox';

/** Keeps the desk's count of what is new true while somebody looks at it. */
export function News({ known }: { known: { unread: number; latest: string | null } }) {
  const router = useRouter();
  return <LiveInbox known={known} onNews={() => router.refresh()} />;
}
