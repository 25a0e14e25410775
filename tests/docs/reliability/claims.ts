/** What the product promises under faults: the rows of docs/reliability.md. */

export interface Claim {
  readonly id: string;
  readonly title: string;
  readonly promise: string;
  /** What it does not cover. */
  readonly limit?: string;
}

export const INVARIANTS: readonly Claim[] = [
  {
    id: "I1",
    title: "A second run changes nothing",
    promise:
      "Behind a successful `pulumi up` a preview shows no change, and a second `up` sends no write.",
  },
  {
    id: "I2",
    title: "The order is the declared one",
    promise:
      "Inline steps stand in their declared order, and every item on the declared side of its anchor, whatever the order in which resources arrive and however many run at once. A step that stands beside one of a block follows it when the block moves it.",
    limit:
      "Two items at the same anchor and side, without a dependency between them, come in no fixed order (MGC013). What refers to a stage by name rather than by its output waits for nothing.",
  },
  {
    id: "I3",
    title: "Nothing of other people is touched",
    promise:
      "Predefined items and items of others are never edited, moved or deleted, and keep their order.",
    limit:
      "A step that somebody adds to our stage between our last read and the deletion of the stage goes with it: the API has no conditional deletion.",
  },
  {
    id: "I4",
    title: "No write that the rules forbid is sent",
    promise:
      "Each write is judged on the workflow as it was read just before; one that the service refuses all the same, because something changed in between, is a typed error with what is allowed now.",
  },
  {
    id: "I5",
    title: "Exactly once",
    promise:
      "For each declared item there is exactly one in the workflow, after any faults and one clean run.",
    limit:
      "Two stacks that declare the same stage can't be told apart: the contract has no place for an owner's mark.",
  },
  {
    id: "I6",
    title: "It converges",
    promise:
      "Once faults stop, two runs at most bring everything in line, or fail with what stands in the way, named, and without a write at further tries.",
  },
  {
    id: "I7",
    title: "State is true",
    promise:
      "Behind every run, each id in state is there or was reported; each item that we made is in state, or is taken over by the next run of the same program.",
    limit:
      "Where the program is edited between a killed run and the next one, the item that was just being made is not identical any more; the refusal (MGC014) says in what it differs, and what to do.",
  },
  {
    id: "I8",
    title: "Deletion is safe",
    promise:
      "Only items in our state go, and only if no other resource holds them. Gone is success; Running, Paused and unknown is refused unless `onStarted` says `retain`; Complete always stays.",
    limit:
      "A checkpoint that begins to wait between our read and our deletion goes: the service allows that, and has no conditional deletion.",
  },
  {
    id: "I9",
    title: "Never an eleventh step, never an empty stage",
    promise: "Also between two writes of one edit, other people's steps counted.",
  },
  { id: "I10", title: "A preview writes nothing", promise: "Previews and policies only read." },
  {
    id: "I11",
    title: "Secrets stay secret",
    promise:
      "Keys, tokens and secret parameters are in no message, log or event, and encrypted in state.",
  },
  {
    id: "I12",
    title: "No risky script is written",
    promise:
      "A script of high risk, not approved, or of another version or content than pinned is not written, policies or not, unless the operator's waiver says so.",
  },
  {
    id: "I13",
    title: "Old states are read",
    promise: "What a released version wrote is recorded, and previews without a change.",
  },
  {
    id: "I14",
    title: "The same input gives the same plan",
    promise: "The same program and workflow give the same requests in the same order.",
  },
];

export const FAULTS: readonly Claim[] = [
  {
    id: "F1",
    title: "The reply to a creation is lost",
    promise: "It is looked for, found, and not sent again.",
  },
  {
    id: "F2",
    title: "The run is killed before state is written",
    promise: "The next run takes the item over, and says so.",
  },
  {
    id: "F3",
    title: "The reply is lost and nothing was made",
    promise: "It is looked for, not found, and sent again, three times at most.",
  },
  {
    id: "F4",
    title: "The rate is limited",
    promise:
      "Retry-After in all its forms is followed, up to a minute, by all requests to that host; without one a jittered back-off. Who gives up says how often it tried and how long it waited.",
  },
  {
    id: "F5",
    title: "The service fails for a while",
    promise:
      "Reads, updates and deletions are repeated; creations are looked for first. An operation ends within 600 seconds.",
  },
  {
    id: "F6",
    title: "The service refuses",
    promise:
      "Nothing is repeated blindly; the error names the rule or the permission, and the next move.",
  },
  {
    id: "F7",
    title: "Slow, cut off or wrong answers",
    promise:
      "Each attempt has its time; what can't be read is an error with status and request id, and a creation is looked for.",
  },
  {
    id: "F8",
    title: "New items are listed late",
    promise: "The read back waits for them, some seconds; nothing is made twice.",
  },
  {
    id: "F9",
    title: "Lists in pages",
    promise:
      "All pages are read before anything is looked up; a list that changes meanwhile is read again.",
  },
  {
    id: "F10",
    title: "Two runs at once",
    promise: "Both land; none is lost; who is refused reads again and tells.",
  },
  {
    id: "F11",
    title: "People edit meanwhile",
    promise:
      "Read before write; their items stay; a plan that they disturb is made anew, three times at most, and then names what is contested.",
  },
  {
    id: "F12",
    title: "The workflow starts between preview and up",
    promise: "What is not allowed any more is refused with what is; the rest of the program stays.",
  },
  {
    id: "F13",
    title: "A stage goes on while it is written",
    promise: "It stops at once, keeps what was written in state and says what is missing.",
  },
  {
    id: "F14",
    title: "The workflow is paused or goes on meanwhile",
    promise: "Each write is judged by the status read before it.",
  },
  {
    id: "F15",
    title: "The anchor is renamed or deleted",
    promise: "Shown by refresh, refused by name, and nothing is put elsewhere silently.",
  },
  {
    id: "F16",
    title: "Several items have the anchor's name",
    promise: "An error that lists the candidates; never the first match.",
  },
  {
    id: "F17",
    title: "The anchor of the same run fails",
    promise: "What depends on it is not attempted.",
  },
  {
    id: "F18",
    title: "Our item was deleted by somebody",
    promise: "Refresh shows it; `up` makes it again if that is allowed, else says why not.",
  },
  {
    id: "F19",
    title: "Our item was edited or moved",
    promise: "Refresh shows exactly that; one update; a move only where the place is wrong.",
  },
  {
    id: "F20",
    title: "The state is lost",
    promise: "Identical items are taken over and told; with `MGC_ADOPT=never` they are refused.",
  },
  {
    id: "F21",
    title: "A resource is renamed in the program",
    promise:
      "The new one takes the item over; the old one's deletion leaves it, in this run and in later ones, and takes away what nobody declares any more.",
  },
  {
    id: "F22",
    title: "The stage is full",
    promise: "Refused with counts; an exchange works without an eleventh step.",
  },
  {
    id: "F23",
    title: "Deleting what has begun, or holds others' steps",
    promise: "Refused or kept, by `onStarted`; a stage with others' steps is not deleted.",
  },
  {
    id: "F24",
    title: "The script changes in COC",
    promise:
      "Preview fails or shows drift; a write with another version or content than pinned is refused.",
  },
  {
    id: "F25",
    title: "The risk can't be judged",
    promise:
      "Facts that can't be had violate by default; what the analyser can't judge and COC's check that can't be had are told, as advice unless configured as an order.",
  },
  {
    id: "F26",
    title: "A script hides what it does",
    promise: "The analyser says what it would do, or that it can't tell.",
  },
  {
    id: "F27",
    title: "An executor is missing or offline",
    promise: "Named before anything is written.",
  },
  {
    id: "F28",
    title: "Credentials expire, clocks differ",
    promise: "Told apart, each with what to set; renewed by the environment for the next run.",
  },
  {
    id: "F29",
    title: "Killed at any request",
    promise: "The next run leaves each item once, in order, and a true state.",
  },
  {
    id: "F30",
    title: "Another version between two runs",
    promise: "Old states are read without a change; a newer one's is refused by name.",
  },
  { id: "F31", title: "One, 16, 64 at once; two processes", promise: "The same order in the end." },
  {
    id: "F32",
    title: "A call before the settings are read",
    promise: "Settings are read synchronously, so that none comes before.",
  },
  {
    id: "F33",
    title: "Values that are not known yet",
    promise: "Checks are deferred, at any depth; the policy says what is not known.",
  },
  {
    id: "F34",
    title: "Words and fields that we don't know",
    promise:
      "They are kept as words and mean that nothing may be written there; unknown fields are ignored.",
    limit:
      "An update sends the fields that this version knows: what a newer service adds to an item and expects back is not sent.",
  },
];
