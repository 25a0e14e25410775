@echo off
rem ACL snapshot before the app upgrade
if not exist C:\ops\acl md C:\ops\acl
icacls D:\Apps\PayHub /save C:\ops\acl\payhub.acl /T /C /Q
icacls D:\Apps\PayHub /findsid *S-1-1-0 /T /C /Q > C:\ops\acl\everyone.txt
type C:\ops\acl\everyone.txt | find /c "D:\"
