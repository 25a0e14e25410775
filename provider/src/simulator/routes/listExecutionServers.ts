import { defineRoute } from "../route";
import { serverPage } from "../wire";
import { page, paging } from "./paging";

export const listExecutionServers = defineRoute({
  operation: "listExecutionServers",
  summary: "Lists the servers that may execute the workflow's scripts.",
  method: "GET",
  path: "/v1/{project_id}/workflows/{workflow_id}/execution-servers",
  query: paging,
  status: 200,
  answer: serverPage,
  handle: ({ param, query }, service) => {
    const { execution_servers } = service.workflow(param("workflow_id"));
    const known = service.state.servers;
    const servers = execution_servers.flatMap((id) => known.filter((s) => s.server_id === id));
    return { count: servers.length, servers: page(servers, query) };
  },
});
