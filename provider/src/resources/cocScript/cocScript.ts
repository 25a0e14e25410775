/** The lifecycle of a script in COC. */
import { isGone, isSameName, isUncertain } from "../../client/errors";
import type { CocScriptDetail, NewCocScript } from "../../core/cocScript";
import { cocScriptInputs, cocScriptNested, SAFE_CONTENT } from "../../core/cocScriptFields";
import { cocScriptIssues } from "../../core/cocScriptIssues";
import { shapeIssues, type RawInputs } from "../../core/inputIssues";
import { versionProblem } from "../../core/scriptVersion";
import { parseCocScriptState } from "../../core/state";
import { isUnknown } from "../../core/unknown";
import { changedKeys } from "../changedKeys";
import {
  declaredCocScript,
  differences,
  observedCocScript,
  savedCocScript,
  versioned,
} from "./cocScriptWords";
import { LOOKS, SENDS } from "../createOnce";
import { RefusedError } from "../failure";
import {
  TAKEN_AWAY,
  type Created,
  type DiffResult,
  type Lifecycle,
  type Saved,
  type Seen,
  type Session,
} from "../lifecycle";
import { contentDigest } from "../script/scripts";
import { tellSecretChanges } from "../secretChanges";

export const cocScriptLifecycle: Lifecycle = {
  shape: (inputs) => [
    ...shapeIssues(cocScriptInputs, inputs, cocScriptNested),
    ...cocScriptIssues(inputs),
  ],
  references: (session, olds, news) => {
    if (!olds || changedKeys(olds, news).length > 0) tell(session, news);
    return Promise.resolve([]);
  },
  diff,
  create,
  read,
  update,
  delete: remove,
};

function reviewerNames(reviewers: unknown): string[] {
  if (!Array.isArray(reviewers)) return [];
  return (reviewers as unknown[]).flatMap((reviewer) => {
    const name = (reviewer as { name?: unknown } | null)?.name;
    return typeof name === "string" && !isUnknown(name) ? [name] : [];
  });
}

/** What a preview has to say of a script that is new or changed. */
function tell(session: Session, { name, content, reviewers }: RawInputs): void {
  const what = `script "${String(name)}"`;
  if (typeof content === "string" && content.length > SAFE_CONTENT) {
    session.say(
      `${what}: its content has ${String(content.length)} characters; COC's API schema allows ${String(SAFE_CONTENT)}, its description 100 KB, so COC may refuse it`,
    );
  }
  const names = reviewerNames(reviewers);
  if (names.length > 0) {
    session.say(
      `${what}: an approval will be needed. COC holds it until ${names.join(" or ")} approves it; until then steps that use it are refused`,
    );
  }
}

function diff(session: Session, saved: Saved, news: RawInputs): Promise<DiffResult> {
  const state = parseCocScriptState(saved);
  if (session.owners.isHeldByOther(state.claim, state.scriptId)) return Promise.resolve(TAKEN_AWAY);
  session.owners.hold(state.claim, state.scriptId);
  const keys = changedKeys(state, news);
  const anew = keys.filter((key) => ["name", "type", "enterpriseProjectId"].includes(key));
  if (anew.length > 0) {
    // Names are unique, so the old script has to go before one of the same name can come.
    const deleteBeforeReplace = !anew.includes("name");
    return Promise.resolve({ changes: true, replaces: anew, deleteBeforeReplace });
  }
  const { content, version } = news;
  if (typeof content === "string" && typeof version === "string") {
    if (!isUnknown(content) && !isUnknown(version)) {
      const problem = versionProblem(
        versioned({ content, version }),
        state.applied,
        versioned(state),
      );
      if (problem !== undefined) throw new RefusedError(`update script "${state.name}"`, [problem]);
    }
  }
  tellSecretChanges(session, `update script "${state.name}"`, "secretDefaults", state, news);
  return Promise.resolve({ changes: keys.length > 0, replaces: [], deleteBeforeReplace: false });
}

async function create(session: Session, raw: RawInputs): Promise<Created> {
  const inputs = cocScriptInputs.parse(raw);
  const wanted = declaredCocScript(inputs);
  const action = `create script "${wanted.name}" in COC`;
  const claim = session.newClaim();
  const result = (scriptId: string, takenOver: boolean): Created => {
    const learned = { scriptId, claim, takenOver, applied: versioned(wanted) };
    return { id: scriptId, saved: savedCocScript(inputs, learned) };
  };
  for (let sent = 1; ; sent++) {
    try {
      const id = await session.scripts.writing((client) => client.create(wanted));
      session.owners.hold(claim, id);
      await tellApproval(session, id, wanted);
      return result(id, false);
    } catch (error) {
      if (!isSameName(error) && !isUncertain(error)) throw error;
      const ours = sent > 1 || isUncertain(error);
      const twin = await look(session, wanted.name);
      if (twin) return result(await takeOver(session, claim, action, twin, wanted, ours), !ours);
      if (sent >= SENDS) throw error;
    }
  }
}

/** The script of this name; a new one may be listed a moment later than it was made. */
async function look(session: Session, name: string): Promise<CocScriptDetail | undefined> {
  for (const seconds of LOOKS) {
    await session.sleep(seconds);
    const client = session.scripts.client();
    const listed = await client.list("CUSTOM", { name });
    const found = listed.find((script) => script.name === name);
    const detail = found && (await client.get("CUSTOM", found.id));
    if (detail) return detail;
  }
  return undefined;
}

/**
 * Takes over the script that has the name already.
 * @param ours whether a sending of this call whose reply was lost has made it
 * @returns its id
 * @throws {RefusedError} where it is another one, or somebody's in this program
 */
async function takeOver(
  session: Session,
  claim: string,
  action: string,
  twin: CocScriptDetail,
  wanted: NewCocScript,
  ours: boolean,
): Promise<string> {
  const other = differences(twin, wanted);
  const there = `a script of this name is in COC already (${twin.id})`;
  if (other.length > 0) {
    throw new RefusedError(action, [
      `${there} and differs in ${other.join(", ")}. Choose another name, or make the declaration equal to take it over`,
    ]);
  }
  if (session.owners.isHeld(twin.id)) {
    throw new RefusedError(action, [`${there} and belongs to another resource of this program`]);
  }
  if (ours) {
    session.owners.hold(claim, twin.id);
    await tellApproval(session, twin.id, wanted);
    return twin.id;
  }
  if (session.adopt === "never") {
    throw new RefusedError(action, [`${there} and MGC_ADOPT is "never"`]);
  }
  session.owners.hold(claim, twin.id);
  const hidden = wanted.parameters.some(({ sensitive, value }) => sensitive && value !== "");
  if (hidden) await session.scripts.writing((client) => client.update(twin.id, wanted));
  session.say(
    hidden
      ? `script "${twin.name}" was in COC already, just as declared; it was taken over, and its sensitive defaults, which COC does not show, were written again`
      : `script "${twin.name}" was in COC already, just as declared; it was taken over, nothing was written`,
  );
  return twin.id;
}

/** Says what has to be done next, where COC holds the script for an approval. Never fails: the script is there. */
async function tellApproval(session: Session, id: string, wanted: NewCocScript): Promise<void> {
  if (wanted.reviewers.length === 0) return;
  const live = await session.scripts.get("CUSTOM", id).catch(() => undefined);
  if (live && live.status !== "PENDING_APPROVE") return;
  const names = wanted.reviewers.map(({ name }) => name).join(" or ");
  session.say(
    `script "${wanted.name}" (${id}) is in COC and waits for an approval. Next: ${names} approves it in the COC console; then run \`pulumi up\` again for the steps that use it`,
  );
}

async function read(session: Session, saved: Saved): Promise<Seen> {
  const state = parseCocScriptState(saved);
  const live = await session.scripts.get("CUSTOM", state.scriptId);
  if (!live) return undefined;
  const inputs = observedCocScript(live, state);
  const { scriptId, claim, takenOver, applied } = state;
  return { inputs, saved: savedCocScript(inputs, { scriptId, claim, takenOver, applied }) };
}

async function update(session: Session, saved: Saved, raw: RawInputs): Promise<Saved> {
  const state = parseCocScriptState(saved);
  const inputs = cocScriptInputs.parse(raw);
  const wanted = declaredCocScript(inputs);
  const { scriptId, claim, takenOver } = state;
  const action = `update script "${wanted.name}" in COC`;
  const live = await session.scripts.client().get("CUSTOM", scriptId);
  if (!live) {
    throw new RefusedError(action, [
      `it (${scriptId}) is no longer in COC; run \`pulumi refresh\`, and the next \`pulumi up\` makes it again`,
    ]);
  }
  const problem = versionProblem(versioned(wanted), state.applied, versioned(live));
  if (problem !== undefined) throw new RefusedError(action, [problem]);
  const unseen = ["secretDefaults", "protocol"];
  const unseenChanged = changedKeys(state, raw).some((key) => unseen.includes(key));
  if (unseenChanged || differences(live, wanted).length > 0) {
    await session.scripts.writing((client) => client.update(scriptId, wanted));
    await tellApproval(session, scriptId, wanted);
  }
  const applied = { version: wanted.version, sha256: contentDigest(wanted.content) };
  return savedCocScript(inputs, { scriptId, claim, takenOver, applied });
}

async function remove(session: Session, saved: Saved): Promise<void> {
  const { scriptId, claim, name } = parseCocScriptState(saved);
  if (session.owners.isHeldByOther(claim, scriptId)) {
    session.say(`delete script "${name}": another resource holds it; it stays`);
    return;
  }
  try {
    await session.scripts.writing((client) => client.delete(scriptId));
  } catch (error) {
    if (!isGone(error)) throw error;
  }
  session.owners.release(scriptId);
}
