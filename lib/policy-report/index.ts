/** What the content security policy kept from happening in browsers, as they report it. */
export { type PolicyReportLine, policyReportsFor } from './queries';
export { forgetPolicyReports, REPORT_LIMITS, recordPolicyReports } from './record-policy-reports';
