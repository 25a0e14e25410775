/** The command `mgc`; packages whose users want it forward to it. */
export { main } from "./main";
