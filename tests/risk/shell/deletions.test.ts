import { highIn } from "../support/found";

type Row = readonly [script: string, high: readonly string[]];

const deletions: readonly Row[] = [
  ["rm -rf /", ["delete-protected@1"]],
  ["rm -rf /*", ["delete-protected@1"]],
  ["rm -fr -- /usr", ["delete-protected@1"]],
  ["rm -r -f /etc/", ["delete-protected@1"]],
  ["sudo rm -rf --no-preserve-root /", ["delete-protected@1"]],
  ["/bin/rm -rf /var", ["delete-protected@1"]],
  ["\\rm -rf /home", ["delete-protected@1"]],
  ['r""m -rf /', ["delete-protected@1"]],
  ["'rm' -rf /", ["delete-protected@1"]],
  ["$'\\x72\\x6d' -rf /", ["delete-protected@1"]],
  ["rm -rf //", ["delete-protected@1"]],
  ["rm -rf /./", ["delete-protected@1"]],
  ["rm -rf /tmp/../etc", ["delete-protected@1"]],
  ["rm -rf /usr/../", ["delete-protected@1"]],
  ["rm -rf $UNSET/", ["delete-maybe-empty@1"]],
  ['rm -rf "$UNSET/"*', ["delete-maybe-empty@1"]],
  ["rm -rf ${DIR}/*", ["delete-maybe-empty@1"]],
  ['rm -rf "$1"/*', ["delete-maybe-empty@1"]],
  ["cd / && rm -rf *", ["delete-protected@1"]],
  ["cd /etc; rm -rf *", ["delete-protected@1"]],
  ["rm -rf *", ["delete-unbounded@1"]],
  ["rm -rf .", ["delete-unbounded@1"]],
  ["rm -rf ./*", ["delete-unbounded@1"]],
  ["rm -rf ../*", ["delete-unbounded@1"]],
  ["rm -rf ~", ["delete-protected@1"]],
  ["rm -rf ~/", ["delete-protected@1"]],
  ["rm -rf $HOME", ["delete-protected@1"]],
  ['rm -rf "$HOME"/*', ["delete-protected@1"]],
  ["rm -rf /home/alice", ["delete-protected@1"]],
  ["rm -rf /root", ["delete-protected@1"]],
];

const hiddenCommands: readonly Row[] = [
  ["X=/; rm -rf $X", ["delete-protected@1"]],
  ["X=/us; rm -rf ${X}r", ["delete-protected@1"]],
  ["A=r;B=m;$A$B -rf /", ["delete-protected@1"]],
  ["rm${IFS}-rf${IFS}/", ["delete-protected@1"]],
  ["{rm,-rf,/}", ["delete-protected@1"]],
  ['eval "rm -rf /"', ["delete-protected@1"]],
];

describe("deletions of what a server needs", () => {
  it.each(deletions)("%j", async (script, expected) => {
    expect(await highIn("SHELL", script)).toEqual(expected);
  });
});

describe("commands that are put together or spelled otherwise", () => {
  it.each(hiddenCommands)("%j", async (script, expected) => {
    expect(await highIn("SHELL", script)).toEqual(expected);
  });
});
