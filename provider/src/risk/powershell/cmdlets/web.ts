/** Cmdlets that fetch. */
import { downloadedFrom } from "../../analysis/content";
import { named, text, type Cmdlet } from "../calls";
import { fetchFile } from "../files";
import { textOf, thing } from "../values";

const invokeWebRequest: Cmdlet = (call) => {
  const { scope, at, resolved } = call;
  const { marks, analysis } = scope;
  const url = text(call, ["uri"], 0);
  const out = named(call, "outfile");
  const sent = named(call, "body", "infile");
  if (
    sent !== undefined &&
    /\\config\\(?:sam|security)|ntds\.dit|\.ssh|\.pfx|lsass/i.test(textOf(sent, marks))
  ) {
    analysis.report.add("leak-credentials", at, resolved);
  }
  if (out !== undefined) {
    fetchFile(textOf(out, marks), url, at, resolved, scope);
    return [];
  }
  const content = marks.value(downloadedFrom(url).text);
  if (call.name === "invoke-restmethod") return [content];
  return [thing("response", { content, text: content, rawcontent: content })];
};

const bitsTransfer: Cmdlet = (call) => {
  const from = text(call, ["source"], 0);
  const to = text(call, ["destination"], 1);
  if (to !== "" && /^(?:https?|ftp):|\uE000|^\\\\|[\uE100-\uF8FF]/i.test(from)) {
    fetchFile(to, from, call.at, call.resolved, call.scope);
  }
  return [];
};

export const WEB: Readonly<Record<string, Cmdlet>> = {
  "invoke-webrequest": invokeWebRequest,
  "invoke-restmethod": invokeWebRequest,
  "start-bitstransfer": bitsTransfer,
};
