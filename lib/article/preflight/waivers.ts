import type { Finding } from '../../result';

/** Why a warning may stand, who said so and when. */
export type Waiver = { reason: string; by: string; at: Date };

/** A finding, and the waiver that lets it stand, if any. */
export type JudgedFinding = Finding & { waiver: Waiver | null };

/** How a waiver names a finding. */
export function waiverName(finding: Pick<Finding, 'code' | 'key'>): string {
  return `${finding.code}:${finding.key}`;
}

/** The findings with their waivers, by the names waivers have; an error is never waived. */
export function withWaivers(
  findings: readonly Finding[],
  waivers: ReadonlyMap<string, Waiver>,
): JudgedFinding[] {
  return findings.map((finding) => ({
    ...finding,
    waiver: (finding.level === 'warning' && waivers.get(waiverName(finding))) || null,
  }));
}
