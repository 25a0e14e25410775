import type { Output } from "@pulumi/pulumi";

/** The value of an output, once it is there. */
export function valueOf<T>(output: Output<T>): Promise<T> {
  return new Promise((resolve) => {
    output.apply((value) => {
      resolve(value as T);
    });
  });
}
