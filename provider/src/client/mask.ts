/** What COC and MgC show instead of a sensitive value: 17 asterisks, as COC does it. */
export const MASK = "*".repeat(17);
