/** Deleting what may be gone already. */
import { isGone } from "../client/errors";

/** Runs a deletion; that the item is not there is success. */
export async function deleteIfThere(send: () => Promise<void>): Promise<void> {
  try {
    await send();
  } catch (error) {
    if (!isGone(error)) throw error;
  }
}
