/** Keys of the registry that Windows lives by, in lower case: all below goes with them. */
export const DEAR_KEYS: readonly RegExp[] = [
  /^(?:hklm|hkcu|hkcr|hku|hkcc)$/,
  /^hklm\\(?:system|sam|security|software|hardware|bcd00000000)$/,
  /^hklm\\(?:sam|security|bcd00000000)\\/,
  /^hklm\\system\\(?:currentcontrolset|setup|mounteddevices|select)$/,
  /^hklm\\system\\currentcontrolset\\(?:control|services|enum|hardware profiles|policies)$/,
  /^hklm\\system\\currentcontrolset\\control\\(?:safeboot|session manager|lsa|class|network|securepipeservers|winlogon|productoptions|terminal server|servicegrouporder|criticaldevicedatabase|nls|keyboard layout|deviceclasses|hivelist)/,
  /^hklm\\system\\currentcontrolset\\services\\(?:tcpip|disk|ntfs|volmgr|partmgr|mountmgr|afd|netbt|ndis|rpcss|dcomlaunch|eventlog|dhcp|dnscache|lanman\w+|mpssvc|bfe|nsi|windefend|samss|netlogon|plugplay|w32time|storahci|stornvme|iastor\w*|vio\w+|netkvm|xen\w+|lsm|termservice|winmgmt|schedule|profsvc)(?:\\|$)/,
  /^(?:hklm|hkcu)\\software\\(?:microsoft|classes|policies|wow6432node)$/,
  /^hklm\\software\\microsoft\\(?:windows|windows nt|cryptography|rpc|ole|com3|windows defender|\.netframework|systemcertificates)(?:\\currentversion)?$/,
  /^hklm\\software\\microsoft\\windows nt\\currentversion\\(?:winlogon|profilelist|svchost|networklist|schedule|image file execution options)$/,
  /^hklm\\software\\microsoft\\windows\\currentversion\\(?:component based servicing|installer|policies|sidebyside|winevt|app paths|explorer)$/,
  /^(?:hkcr|hklm\\software\\classes)\\(?:\*|\.exe|exefile|clsid|interface|typelib|\.(?:bat|cmd|dll|lnk|msi))(?:\\|$)/,
  /^hku\\\.default$/,
];
