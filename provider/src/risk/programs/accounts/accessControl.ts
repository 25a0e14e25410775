/** SELinux, AppArmor and other rules of the system. */
import type { Program } from "../../analysis/analysis";
import { clean, high, judgedBy, medium } from "../patterns";

export const ACCESS_CONTROL_PROGRAMS: Readonly<Record<string, Program>> = {
  setenforce: judgedBy(high(/^ (?:0|permissive) /i, "disable-access-control")),
  semanage: judgedBy(
    medium(/^ permissive (?:.* )?(?:-a|--add) /, "disable-access-control"),
    medium(
      /^ (?:module .*(?:-d|--disable)|dontaudit off|\w+ (?:-D|--deleteall)) /,
      "disable-access-control",
    ),
    clean(/./),
  ),
  semodule: judgedBy(medium(/ (?:-d|-r|--disable|--remove)/, "disable-access-control")),
  setsebool: judgedBy(
    medium(/ (?:allow_execstack|selinuxuser_execmod|secure_mode\w*)[= ]/, "disable-access-control"),
  ),
  "aa-teardown": judgedBy(high(/ /, "disable-access-control")),
  "aa-disable": judgedBy(
    high(/ \S*\/\*/, "disable-access-control"),
    medium(/ \S/, "disable-access-control"),
  ),
  "aa-complain": judgedBy(
    high(/ \S*\/\*/, "disable-access-control"),
    medium(/ \S/, "disable-access-control"),
  ),
  "aa-remove-unknown": judgedBy(medium(/ /, "disable-access-control")),
  apparmor_parser: judgedBy(medium(/ (?:-\w*R\w*|--remove) /, "disable-access-control")),
  "update-crypto-policies": judgedBy(medium(/ --set (?:LEGACY|DEFAULT:SHA1)/, "weaken-login")),
  "fips-mode-setup": judgedBy(medium(/ --disable /, "disable-access-control")),
};
