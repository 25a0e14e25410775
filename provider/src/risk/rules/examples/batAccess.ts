import type { RuleId } from "..";
import type { RiskExample } from "../rule";

const raw = String.raw;

/** Of permissions, accounts and the network. */
export const batAccessExamples: Partial<Record<RuleId, RiskExample>> = {
  "open-permissions": {
    bad: raw`icacls C:\ProgramData /grant Everyone:(OI)(CI)F /T`,
    good: raw`icacls D:\Apps\Shop\logs /grant svc_shop:(OI)(CI)M`,
  },
  "recursive-permissions": {
    bad: raw`icacls C:\ /reset /T /C`,
    good: raw`icacls D:\Apps\Shop /reset /T`,
  },
  "disable-access-control": {
    bad: raw`reg add HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\Policies\System /v EnableLUA /t REG_DWORD /d 0 /f`,
    good: raw`reg query HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\Policies\System /v EnableLUA`,
  },
  "remove-access": {
    bad: raw`icacls C:\Windows /deny Everyone:F`,
    good: raw`icacls D:\Apps\Shop\secret.txt /remove bob`,
  },
  // Accounts
  "add-root-account": {
    bad: "net localgroup Administrators bob /add",
    good: "net localgroup Administrators",
  },
  "set-password": {
    bad: "net user Administrator Summer-2031",
    good: "net user Administrator",
  },
  "weaken-login": {
    bad: "net user Guest /active:yes",
    good: "net user Guest /active:no",
  },
  "delete-account": {
    bad: "net user bob /delete",
    good: "net user bob",
  },
  "leak-credentials": {
    bad: raw`reg save HKLM\SAM D:\sam.hiv`,
    good: raw`reg export HKLM\SOFTWARE\Shop D:\shop.reg`,
  },
  // Network
  "flush-firewall": {
    bad: "netsh advfirewall set allprofiles state off",
    good: "netsh advfirewall firewall add rule name=shop dir=in action=allow protocol=TCP localport=8080",
  },
  "block-network": {
    bad: "netsh advfirewall set allprofiles firewallpolicy blockinbound,blockoutbound",
    good: "netsh advfirewall firewall add rule name=x dir=in action=block remoteip=203.0.113.7",
  },
  "interface-down": {
    bad: 'netsh interface set interface "Ethernet" disabled',
    good: "ipconfig /release & ipconfig /renew",
  },
  "drop-route": {
    bad: "route delete 0.0.0.0",
    good: "route delete 10.20.0.0",
  },
  "stop-network-service": {
    bad: "net stop TermService /y",
    good: "net stop dnscache & net start dnscache",
  },
};
