/** What the names of databases and tables tell about what they hold. */
import { UNKNOWN } from "../text/text";

const SCRATCH =
  /(?:^|[_.\d-])(?:tmp|temp|scratch|drill|sandbox|dry_?run|throwaway|restored?|rehearsal|trial|probe|canary|check|verify|smoke|selftest|test)(?:$|[_.\d-])|^#|^pg_temp/;
const SCRATCH_TABLE = /(?:^|[._])(?:old|staging|stage|stg|import|load)(?:$|[._\d])/;
/** What a database can do without, and fills again. */
const REFILLED = /(?:^|_)(?:cache|caches|sessions?|queue|import|staging|archive|bak|backup)(?:$|_)/;

export type Dearness = "dear" | "scratch" | "doubtful";

/** How much is lost with it; names that aren't known at all may be anything. */
export function dearness(name: string, whole: "database" | "table"): Dearness {
  const plain = name.toLowerCase();
  if (SCRATCH.test(plain)) return "scratch";
  if (whole === "table" && SCRATCH_TABLE.test(plain)) return "scratch";
  if (SCRATCH_TABLE.test(plain) || REFILLED.test(plain)) return "doubtful";
  // One of many by its ending, such as a month: retention more often than not.
  if (whole === "table" && plain.includes(UNKNOWN) && /[a-z]{3}/.test(plain)) return "doubtful";
  return "dear";
}

/** Accounts through which a database administers itself. */
export function isOwnAccount(name: string): boolean {
  return /^(?:root|postgres|mysql\.\w+|mariadb\.sys|sa|sys|system|admin|administrator|rdsadmin|dba)$/i.test(
    name,
  );
}
