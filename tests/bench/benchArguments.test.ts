import { parseBenchArguments } from "../../bench/benchArguments.cjs";

const parse = (line: string) => parseBenchArguments(line.split(" ").filter(Boolean));

it.each([
  ["", { resources: 200, repetitions: 5, json: undefined }],
  ["--resources 50 --repetitions=2", { resources: 50, repetitions: 2, json: undefined }],
  ["--json figures.json", { resources: 200, repetitions: 5, json: "figures.json" }],
])("reads %j", (line, plan) => {
  expect(parse(line)).toEqual(plan);
});

it.each([
  ["--resources 1", "--resources 1 can't be used.\n  It is not a whole number from 2 on."],
  ["--resources 2.5", "--resources 2.5 can't be used."],
  ["--repetitions 0", "--repetitions 0 can't be used.\n  It is not a whole number from 1 on."],
  ["--repetitions many", "--repetitions many can't be used."],
  ["--repetitions", "The command line can't be read: --repetitions"],
  ["--repetition 3", "The command line can't be read: --repetition 3"],
  ["50", "The command line can't be read: 50"],
  ["--json=", "It has no value."],
  ["--json no-such-folder/figures.json", "There is no folder "],
])("refuses %s", (line, text) => {
  expect(() => parse(line)).toThrow(text);
  expect(() => parse(line)).toThrow("To do: call `npm run bench:policy -- ");
});
