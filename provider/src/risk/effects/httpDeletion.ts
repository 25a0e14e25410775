/** Requests that delete everything a service holds. */
import type { Analysis } from "../analysis/analysis";
import type { Command } from "../analysis/command";
import { resolvedCommand } from "../programs/dispatch";
import { rendered, type Text } from "../text/text";

const ALL_INDEXES = /:\d{2,5}\/(?:_all|\*|_data_stream\/\*|\*[^/]*|[^/?]*\*)(?:[/?]|$)/;
const WHOLE = /\/(?:_all|\*)(?:[/?]|$)/;

/** @param sent what is sent with it */
export function judgeHttpDeletion(
  method: string,
  url: Text,
  sent: readonly Text[],
  command: Command,
  analysis: Analysis,
): void {
  const address = rendered(url);
  const resolved = resolvedCommand(command.argv);
  if (method.toUpperCase() === "DELETE") {
    if (ALL_INDEXES.test(address) || WHOLE.test(address)) {
      analysis.report.add("delete-stored-objects", command.at, resolved);
    } else if (
      /:9200\/[^/?]+\/?(?:\?|$)|\/api\/v1\/namespaces\/[^/]+\/?(?:\?|$)|:2379\//.test(address)
    ) {
      analysis.report.add("delete-stored-objects", command.at, resolved);
    }
    return;
  }
  const body = sent.map(rendered).join(" ");
  if (address.includes("/_delete_by_query") && body.includes("match_all")) {
    analysis.report.add("delete-stored-objects", command.at, resolved);
  }
}
