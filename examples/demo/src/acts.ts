/** The life of an insertion, act by act. */
import { laterProgram } from "./project";
import type { Stagehand } from "./stagehand";
import { legend } from "./timeline";

const FIRST = ["Verify DNS", "Load test", "Business sign-off"];
const EDITED = ["Verify DNS", "Load test at peak", "Business sign-off"];
const SCRIPTS = ["Verify DNS", "Load test at peak", "Reset agent", "Resolve names"];

export async function play(hand: Stagehand): Promise<void> {
  hand.title("1  A migration workflow, as its template made it");
  await hand.show([]);
  hand.say("");
  hand.say(legend());

  hand.title("2  examples/quickstart declares one more stage and its steps: preview, then apply");
  await hand.pulumi("stack init demo");
  await hand.pulumi("preview", []);
  await hand.pulumi("up --yes --skip-preview", ["POST stage", "POST step"]);
  await hand.show(FIRST);

  hand.title("3  The workflow runs to the inserted checkpoint and waits there for people");
  await hand.runTo("Verify DNS");
  await hand.show(FIRST);
  hand.say("");
  await hand.confirm("Verify DNS");
  await hand.show(FIRST, "changes");

  hand.title("4  The program is edited and re-ordered: a new name, and the sign-off comes later");
  hand.edit(laterProgram("step2"));
  await hand.pulumi("preview", []);
  await hand.pulumi("up --yes --skip-preview", ["DELETE step", "PUT step", "POST step"]);
  await hand.show(EDITED);

  hand.title("5  The workflow moves on; the program still describes it: an empty preview");
  await hand.runTo("Verify");
  await hand.show(EDITED, "changes");
  await hand.pulumi("preview --refresh --expect-no-changes", []);

  hand.title("6  Scripts of COC behind the cut-over, instead of the sign-off");
  hand.edit(laterProgram("step3"));
  await hand.pulumi("preview", []);
  await hand.pulumi("up --yes --skip-preview", ["POST stage", "DELETE step"]);
  await hand.show(SCRIPTS, "changes");

  hand.title("7  The first script succeeds, the second one fails: the cause, and another try");
  await hand.runToFailure("Resolve names");
  await hand.show(SCRIPTS, "changes");
  hand.say("");
  await hand.retry("Resolve names");
  await hand.show(SCRIPTS, "changes");
  await hand.pulumi("preview --refresh --expect-no-changes", []);

  hand.title("8  The migration is over: destroy leaves what is Complete in place, as history");
  await hand.pulumi("destroy --yes --skip-preview", []);
  await hand.show(SCRIPTS);
}
