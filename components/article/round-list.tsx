import { CircleCheck, type LucideIcon, MessageSquareWarning, Send, Undo2 } from 'lucide-react';
import type { RoundOfArticle } from '../../lib/article';
import { lookUp } from '../../lib/look-up';
import { momentInWords } from '../ui/moment';
import { Timeline } from '../ui/timeline';

const DECISIONS: Record<string, { words: string; icon: LucideIcon }> = {
  approved: { words: 'approved it', icon: CircleCheck },
  changes_requested: { words: 'requested changes', icon: MessageSquareWarning },
  taken_back: { words: 'took it back', icon: Undo2 },
};

/** The rounds of an article, newest first: who submitted it, who decided what, and the note with it. */
export function RoundList({ rounds }: { rounds: RoundOfArticle[] }) {
  if (rounds.length === 0) return <p>This article was never submitted.</p>;
  return <Timeline label="Rounds, newest first" entries={rounds.flatMap(entriesOf)} />;
}

function entriesOf(round: RoundOfArticle) {
  const { number, by, at, decision, decidedBy, decidedAt, note } = round;
  const decided = decision ? lookUp(DECISIONS, decision) : undefined;
  const submitted = {
    key: `${number} submitted`,
    icon: Send,
    text: `Round ${number}: ${by} submitted it`,
    at: at.toISOString(),
    atWords: momentInWords(at),
  };
  if (!decided || !decidedAt) return [submitted];
  return [
    {
      key: `${number} decided`,
      icon: decided.icon,
      text: `Round ${number}: ${decidedBy} ${decided.words}`,
      at: decidedAt.toISOString(),
      atWords: momentInWords(decidedAt),
      note: note || undefined,
    },
    submitted,
  ];
}
