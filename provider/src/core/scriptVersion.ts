/** A content of a script goes by its version: another content needs another one. */

/** What a script held under a version. */
export interface VersionedContent {
  readonly version: string;
  /** Lower-case hex digest. */
  readonly sha256: string;
}

/** Longest version, in characters. */
const MAX_VERSION = 10;

/** The version with its last number counted up: `1.0.2` → `1.0.3`; undefined where that is too long. */
export function nextVersion(version: string): string | undefined {
  const counted = version.replace(/\d+(?=\D*$)/, (digits) =>
    String(Number(digits) + 1).padStart(digits.length, "0"),
  );
  const next = counted === version ? `${version}.1` : counted;
  return next.length <= MAX_VERSION ? next : undefined;
}

/**
 * Whether a content may go under its version. Pinned steps and reviewers know a content by it, so
 * that another content under the same version is refused; going back to what was applied before,
 * under the version that it had, is not another one.
 * @param known what the version stood for: as last applied, and as COC has it
 */
export function versionProblem(
  wanted: VersionedContent,
  applied: VersionedContent,
  live: VersionedContent,
): string | undefined {
  const same = (other: VersionedContent) => other.version === wanted.version;
  if (same(applied) && applied.sha256 === wanted.sha256) return undefined;
  const taken = [applied, live].some((other) => same(other) && other.sha256 !== wanted.sha256);
  if (!taken) return undefined;
  const next = nextVersion(wanted.version);
  const advice = next === undefined ? "set a new version" : `set version: "${next}"`;
  return `content: it changed, but its version is still "${wanted.version}", under which another content is known; ${advice}`;
}
