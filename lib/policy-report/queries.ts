import { database } from '../db';
import { type Actor, canOnDesk } from '../people';

/** A kind of violation as the desk shows it. */
export type PolicyReportLine = {
  key: string;
  directive: string;
  blocked: string;
  page: string;
  count: number;
  firstAt: Date;
  lastAt: Date;
};

/** The latest hundred kinds of violations, for whoever may change settings; null for everybody else. */
export async function policyReportsFor(actor: Actor): Promise<PolicyReportLine[] | null> {
  if (!canOnDesk(actor, 'change-settings')) return null;
  return database().policyReport.findMany({ orderBy: { lastAt: 'desc' }, take: 100 });
}
