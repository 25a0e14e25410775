import { highIn } from "../support/found";

const raw = String.raw;

/** Names and arguments that only come about as cmd.exe expands the line. */
const EXPANDED: readonly (readonly [string, string])[] = [
  [raw`set a=shut${"\n"}set b=down${"\n"}%a%%b% /r /t 0`, "power-off@3"],
  [raw`set a=shut& set b=down${"\n"}%a%%b% /r`, "power-off@2"],
  [raw`set "P=C:\Win"${"\n"}set "Q=dows"${"\n"}rd /s /q "%P%%Q%"`, "delete-protected@3"],
  [raw`set x=xshutdownx${"\n"}%x:~1,8% /s`, "power-off@2"],
  [raw`set x=xshutdownx${"\n"}%x:~1,-1% /s`, "power-off@2"],
  [raw`set x=xshutdown${"\n"}%x:~-8% /s`, "power-off@2"],
  [raw`set x=shXdown${"\n"}%x:X=ut% /s`, "power-off@2"],
  [raw`set x=shut###down${"\n"}%x:###=% /s`, "power-off@2"],
  [raw`set x=junk;shutdown /s${"\n"}%x:*;=%`, "power-off@2"],
  [raw`s^h^u^t^d^o^w^n /s`, "power-off@1"],
  [raw`"shut""down" /s`, "power-off@1"],
  [raw`"C:\Windows\System32\shutdown.exe" /s`, "power-off@1"],
  [raw`%SystemRoot%\System32\SHUTDOWN.EXE -r -f`, "power-off@1"],
  [raw`shutdown/r/t 0`, "power-off@1"],
  [raw`sh%nothing%utdown /s`, "power-off@1"],
  [raw`%nothing% shutdown /s`, "power-off@1"],
  [raw`rd^${"\n"} /s /q C:\Windows`, "delete-protected@1"],
  [raw`@rd /s /q C:\Windows`, "delete-protected@1"],
  [raw`RD/S/Q C:\Windows`, "delete-protected@1"],
  [raw`rd "C:\Windows" /q /s`, "delete-protected@1"],
  [raw`rd /s /q C:/Windows/`, "delete-protected@1"],
  [raw`rd /s /q C:\Temp\..\Windows`, "delete-protected@1"],
  [raw`rd /s /q \\?\C:\Windows`, "delete-protected@1"],
  [raw`rd /s /q \\localhost\c$\Windows`, "delete-protected@1"],
  [raw`rd /s /q C:\PROGRA~1`, "delete-protected@1"],
  [raw`rd /s /q %HOMEDRIVE%\Users`, "delete-protected@1"],
  [raw`rd /s /q %COMSPEC:~0,10%`, "delete-protected@1"],
  [
    raw`set alfa=abcdefghijklmnopqrstuvwxyz${"\n"}%alfa:~17,1%%alfa:~3,1% /s /q D:\ `,
    "delete-protected@2",
  ],
  [raw`call set c=%%COMSPEC%%${"\n"}%c% /c rd /s /q C:\Users`, "delete-protected@2"],
  [raw`set x=rdX /s /q C:\Users${"\n"}call %x:X=%`, "delete-protected@2"],
  [raw`set n=x${"\n"}set x=shutdown${"\n"}call %%%n%%% /s`, "power-off@3"],
  [raw`set /a n=10*2+1${"\n"}if %n%==21 shutdown /s`, "power-off@2"],
  [raw`(set /p x=)<nul${"\n"}shutdown /s`, "power-off@2"],
  [raw`2>nul >nul shutdown /s`, "power-off@1"],
  [raw`>%TEMP%\log.txt 2>&1 shutdown /s`, "power-off@1"],
  [raw`echo x & shutdown /s & echo y`, "power-off@1"],
  [raw`echo x && shutdown /s`, "power-off@1"],
  [raw`cmd /c "shutdown /s"`, "power-off@1"],
  [raw`%COMSPEC% /d /s /c shutdown /s`, "power-off@1"],
  [raw`cmd /c cmd /c "cmd /c shutdown /s"`, "power-off@1"],
  [raw`start /b "" shutdown /s`, "power-off@1"],
  [raw`start "title" /wait /min cmd /c rd /s /q C:\Users`, "delete-protected@1"],
];

/** Delayed expansion and FOR variables. */
const LATER: readonly (readonly [string, string])[] = [
  [raw`setlocal enabledelayedexpansion${"\n"}set a=shut${"\n"}!a!down /s`, "power-off@3"],
  [
    raw`setlocal EnableExtensions EnableDelayedExpansion${"\n"}if 1==1 (${"\n"}set a=rd${"\n"}!a! /s /q C:\Users${"\n"})`,
    "delete-protected@4",
  ],
  [
    raw`setlocal enabledelayedexpansion${"\n"}set s=tamrof${"\n"}set r=${"\n"}for /l %%i in (5,-1,0) do set r=!r!!s:~%%i,1!${"\n"}!r! d: /q /y`,
    "make-file-system@5",
  ],
  [raw`cmd /v:on /c "set x=rd& !x! /s /q C:\Users"`, "delete-protected@1"],
  [raw`for %%a in (rd) do for %%b in (/s) do %%a %%b /q C:\Windows`, "delete-protected@1"],
  [raw`for %%d in (C D) do format %%d: /q /y`, "make-file-system@1"],
  [
    raw`for /f "tokens=1,2 delims=;" %%a in ("rd;C:\Windows") do %%a /s /q %%b`,
    "delete-protected@1",
  ],
  [raw`for /f "delims=" %%i in ('echo del /f /s /q C:\Windows') do %%i`, "delete-protected@1"],
  [raw`for /f "usebackq tokens=1*" %%a in ('shutdown /s') do %%a %%b`, "power-off@1"],
  [raw`for %%f in ("C:\Windows\x") do rd /s /q "%%~dpf"`, "delete-protected@1"],
  [
    raw`echo rd /s /q C:\Users>a.txt${"\n"}for /f "delims=" %%l in (a.txt) do %%l`,
    "delete-protected@2",
  ],
  [raw`pushd C:\Users${"\n"}for /d %%d in (*) do rd /s /q "%%d"`, "delete-protected@2"],
  [raw`for /r C:\ %%f in (*.docx) do del "%%f"`, "delete-protected@1"],
  [raw`for /f "delims=" %%f in ('dir /b /s C:\Users') do del /q "%%f"`, "delete-protected@1"],
];

describe("what cmd.exe expands", () => {
  it.each(EXPANDED)("%s", async (script, expected) => {
    expect(await highIn("BAT", script)).toEqual([expected]);
  });

  it.each(LATER)("%s", async (script, expected) => {
    expect(await highIn("BAT", script)).toEqual([expected]);
  });

  it("reads CRLF, a byte order mark and tabs as cmd.exe does", async () => {
    const script = "\uFEFF@echo off\r\nset a=rd\r\n\t%a%\t/s /q C:\\Windows\r\n";
    expect(await highIn("BAT", script)).toEqual(["delete-protected@3"]);
  });
});
