import { projectRoot } from './project';
import { violationsIn } from './rooms/violations';

// Checks who imports whom (docs/architecture.md): prints every import that breaks a rule.

const violations = violationsIn(projectRoot);
for (const { rule, why, path } of violations) {
  console.error(`${path.join(' → ')}\n  ${rule}: ${why}`);
}
if (violations.length > 0) console.error(`\n${violations.length} imports break a rule.`);
process.exitCode = violations.length > 0 ? 1 : 0;
