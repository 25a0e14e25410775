/** Sockets: who reads from them runs what others say, and some servers obey single words. */
import { rendered } from "../../text/text";
import type { Call, Native, Natives } from "../machine/native";
import { textOf } from "../values/convert";
import { NONE, object, tuple, unknown, type Value } from "../values/value";
import { downloaded, judgeSending } from "./network";

function socket(): Value {
  return object("socket");
}

/** Commands of Redis and memcached that empty a store or end the server. */
const FLUSHING =
  /(?:^|\s|\$\d+\r?\n)(FLUSHALL|FLUSHDB|flush_all|FLUSH_ALL|SHUTDOWN)(?:\s|\r|\n|$)/i;

const sent: Native = (call: Call) => {
  judgeSending(call, call.args);
  const [data] = call.args;
  const words = data ? rendered(textOf(data)) : "";
  const found = FLUSHING.exec(words);
  if (found) call.m.analysis.report.add("flush-store", call.at, found[1] ?? words);
  const request = /^(DELETE) (\S+) HTTP/.exec(words);
  if (request && /\/(?:_all|\*)/.test(request[2] ?? ""))
    call.m.analysis.report.add("delete-stored-objects", call.at, words);
  return NONE;
};

const received: Native = () => downloaded("(what the other side sends)", "bytes");

export const socketNatives: Natives = {
  "socket.socket": socket,
  "socket.create_connection": socket,
  "socket.connect": () => NONE,
  "socket.bind": () => NONE,
  "socket.listen": () => NONE,
  "socket.settimeout": () => NONE,
  "socket.setsockopt": () => NONE,
  "socket.close": () => NONE,
  "socket.accept": () => tuple(socket(), unknown("(the other side)")),
  "socket.fileno": () => object("socketNumber"),
  "socket.makefile": () => object("stream", { content: downloaded("(what the other side sends)") }),
  "socket.send": sent,
  "socket.sendall": sent,
  "socket.sendto": sent,
  "socket.recv": received,
  "socket.recvfrom": () =>
    tuple(downloaded("(what the other side sends)", "bytes"), unknown("(the other side)")),
  "socket.__enter__": (call) => call.self,
  "stream.readline": () => downloaded("(what the other side sends)"),
};
