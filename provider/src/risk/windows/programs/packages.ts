/** Features, updates and packages of Windows. */
import type { Program } from "../../analysis/analysis";
import { byLine } from "../line";

export const PACKAGES: Readonly<Record<string, Program>> = {
  dism: byLine(
    {
      pattern: / \/remove-package| \/remove-provisionedappxpackage/,
      rule: "remove-essential-package",
    },
    { pattern: / \/apply-(?:image|unattend|ffu)/, rule: "make-file-system" },
    { pattern: / \/remove-driver/, rule: "force-package-removal", severity: "medium" },
    {
      pattern:
        / \/disable-feature.*(?:netfx|server-core|serverpowershell|microsoftwindowspowershell(?!v2)|windowsserverbackup|server-gui|directoryservices|dns-server|hyper-v|failovercluster|windows-defender|wow64)/,
      rule: "remove-essential-package",
    },
    {
      pattern: / \/disable-feature/,
      unless: /smb1|telnet|powershellv2|xps|ftp|tftp|printing|media/,
      rule: "remove-essential-package",
      severity: "medium",
    },
  ),
  wusa: byLine({ pattern: / \/uninstall/, rule: "remove-essential-package", severity: "medium" }),
  ocsetup: byLine({
    pattern: / \/uninstall/,
    rule: "remove-essential-package",
    severity: "medium",
  }),
  servermanagercmd: byLine({
    pattern: / \/remove/,
    rule: "remove-essential-package",
    severity: "medium",
  }),
  choco: byLine(
    { pattern: /^ (?:uninstall|remove) .*(?:^| )all(?: |$)/, rule: "remove-many-packages" },
    { pattern: /^ install .*(?:--source|\/s)[ =]"?http:/, rule: "untrusted-package" },
    {
      pattern: /^ install .*(?:allowemptychecksums|ignorechecksums|ignore-checksums)/,
      rule: "untrusted-package",
      severity: "medium",
    },
  ),
  winget: byLine({ pattern: /^ uninstall .*--all/, rule: "remove-many-packages" }),
  scoop: byLine({ pattern: /^ uninstall \*/, rule: "remove-many-packages" }),
};
