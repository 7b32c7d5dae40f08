import { recordPolicyReports } from '../../../lib/policy-report';
import { apiDoor } from '../../../lib/web/api-door';
import { askingAddress } from '../../../lib/web/asking-address';
import { JSON_LIMITS, readJson } from '../../../lib/web/read-body';

/** Takes in what browsers report of violated policies, from whoever sends it; the answer says nothing. */
export const POST = apiDoor(async (request: Request) => {
  const read = await readJson(request, JSON_LIMITS.policyReport);
  if (read.ok) await recordPolicyReports(read.value, await askingAddress());
  return new Response(null, { status: 204 });
});
