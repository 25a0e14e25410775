import { essentialLines } from "../../examples/demo/src/engineOutput";

const STAGE = "pulumi-nodejs:dynamic/mgc:MgcWorkflowStage acceptance";

describe("of what the engine prints", () => {
  it.each([
    {
      shows: "resources, not progress, counts and outputs",
      output: [
        "Updating (demo):",
        "",
        " +  pulumi:pulumi:Stack mgc-quickstart-demo creating (0s) ",
        ` +  ${STAGE} creating (0s) `,
        ` +  ${STAGE} created (0.02s) `,
        " +  pulumi:pulumi:Stack mgc-quickstart-demo created (1s) ",
        "Outputs:",
        '    stageId: "s-1"',
        "",
        "Resources:",
        "    + 2 created",
        "",
        "Duration: 4s",
      ],
      lines: [` +  ${STAGE} created (0.02s)`],
    },
    {
      shows: "the counts where nothing changes",
      output: [
        "Previewing update (demo):",
        ` ~  ${STAGE} refreshing (0s) `,
        ` ~  ${STAGE} refresh `,
        `    ${STAGE}  `,
        "    pulumi:pulumi:Stack mgc-quickstart-demo  ",
        "Resources:",
        "    2 unchanged",
      ],
      lines: ["Resources:", "    2 unchanged"],
    },
    {
      shows: "diagnostics",
      output: [
        ` -  ${STAGE} deleted (0.02s) `,
        "Diagnostics:",
        "  pulumi:pulumi:Stack (mgc-quickstart-demo):",
        "    it stays in the workflow as history",
        "",
        "Outputs:",
        '  - stageId: "s-1"',
        "Resources:",
        "    - 2 deleted",
        "The resources in the stack have been deleted, but the history is still maintained.",
        "If you want to remove the stack completely, run `pulumi stack rm demo`.",
      ],
      lines: [
        ` -  ${STAGE} deleted (0.02s)`,
        "Diagnostics:",
        "  pulumi:pulumi:Stack (mgc-quickstart-demo):",
        "    it stays in the workflow as history",
      ],
    },
    {
      shows: "colours as they are",
      output: [
        "\u001b[38;5;13m\u001b[1mUpdating (demo):\u001b[0m",
        ` \u001b[1m\u001b[38;5;2m+ \u001b[0m ${STAGE} \u001b[1mcreate\u001b[0m `,
        "\u001b[38;5;13m\u001b[1mResources:\u001b[0m",
        "    \u001b[38;5;2m+ 1 to create\u001b[0m",
      ],
      lines: [` \u001b[1m\u001b[38;5;2m+ \u001b[0m ${STAGE} \u001b[1mcreate\u001b[0m`],
    },
    {
      shows: "everything that it does not know",
      output: ["Created stack 'demo'", "warning: something else"],
      lines: ["Created stack 'demo'", "warning: something else"],
    },
  ])("the demo shows $shows", ({ output, lines }) => {
    expect(essentialLines(output.join("\n"))).toEqual(lines);
  });
});
