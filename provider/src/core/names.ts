/** What programs and policies need to know of the provider without loading it: plain constants. */
export { typeToken, type Kind } from "./kinds";
export { SETTINGS, type SettingName } from "./settingNames";
