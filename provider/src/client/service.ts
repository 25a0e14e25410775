/** The services that this client talks to, as far as messages tell them apart. */

export interface Service {
  readonly name: "MgC" | "COC";
  /** The environment variable that says where it is. */
  readonly endpointSetting: string;
  /** What an account needs that may use it. */
  readonly permissions: string;
}

export const MGC: Service = {
  name: "MgC",
  endpointSetting: "MGC_ENDPOINT",
  permissions:
    "migration workflows need the IAM action mgc:*:migrate (and mgc:*:query* for reading)",
};

export const COC: Service = {
  name: "COC",
  endpointSetting: "MGC_COC_ENDPOINT",
  permissions:
    "scripts need IAM actions of COC like coc:document:create (and coc:instance:executeDocument to be run)",
};
