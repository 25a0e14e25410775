/** Work that threads, processes and loops of events are given: it runs. */
import { attributeOf } from "../machine/attributes";
import { callValue } from "../machine/calls";
import { callBack } from "../machine/functions";

import { type Native, type Natives } from "../machine/native";

import { list, unknown } from "../values/value";
import { itemsIn, mapped } from "./functional";

/** Work that is given to threads, processes, timers or handlers: it runs. */
function started(target: string): Native {
  return (call) => {
    const fn =
      call.named.get(target) ??
      call.args.find((value) => value.kind === "function" || value.kind === "native");
    const args = call.named.get("args");
    const given = args
      ? itemsIn(call, args).items
      : call.args.slice(call.args.indexOf(fn ?? unknown("")) + 1);
    if (fn)
      callValue(
        call.m,
        fn,
        fn.kind === "function" || given.length > 0 ? given : call.args.slice(1),
        new Map(),
        call.node,
      );
    return undefined;
  };
}

const threads = started("target");

export const concurrencyNatives: Natives = {
  "threading.Thread": threads,
  "threading.Timer": (call) => {
    const [, fn, args] = call.args;
    const target = fn ?? call.named.get("function");
    if (target) callBack(call.m, target, itemsIn(call, args ?? call.named.get("args")).items);
    if (target?.kind === "native")
      callValue(
        call.m,
        target,
        itemsIn(call, args ?? call.named.get("args")).items,
        new Map(),
        call.node,
      );
    return undefined;
  },
  "multiprocessing.Process": threads,
  "atexit.register": started("func"),
  "threading.Thread().start": (call) => {
    const run = call.self && attributeOf(call.m, call.self, "run", call.node);
    if (run?.kind === "function") callBack(call.m, run);
    return undefined;
  },
  "multiprocessing.Process().start": (call) => {
    const run = call.self && attributeOf(call.m, call.self, "run", call.node);
    if (run?.kind === "function") callBack(call.m, run);
    return undefined;
  },
  "concurrent.futures.ThreadPoolExecutor().submit": started("fn"),
  "concurrent.futures.ProcessPoolExecutor().submit": started("fn"),
  "concurrent.futures.ThreadPoolExecutor().map": mapped,
  "concurrent.futures.ProcessPoolExecutor().map": mapped,
  "multiprocessing.Pool().map": mapped,
  "multiprocessing.pool.ThreadPool().map": mapped,
  "multiprocessing.Pool().imap_unordered": mapped,
  "asyncio.run": ({ args: [value] }) => value,
  "asyncio.get_event_loop().run_until_complete": ({ args: [value] }) => value,
  "asyncio.gather": (call) => list(call.args),
  "asyncio.to_thread": (call) => {
    const [fn, ...rest] = call.args;
    return fn && callValue(call.m, fn, rest, call.named, call.node);
  },
  "asyncio.create_task": ({ args: [value] }) => value,
};
