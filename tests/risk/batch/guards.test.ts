import { allIn, highIn } from "../support/found";

const lines = (...all: string[]) => all.join("\n");

const EMPTY: readonly (readonly [string, string])[] = [
  [lines("del /f /s /q %UNDEFINED%\\*"), "delete-maybe-empty@1"],
  [lines('rd /s /q "%APP_HOME%\\"'), "delete-maybe-empty@1"],
  [lines('if exist "%APP_HOME%\\" rd /s /q "%APP_HOME%\\"'), "delete-maybe-empty@1"],
  [lines("set D=%1", "rd /s /q %D%\\*"), "delete-maybe-empty@2"],
  [lines("set /p D=", "rd /s /q %D%\\"), "delete-maybe-empty@2"],
  [lines("call C:\\ops\\env.cmd", "del /s /q %LOGS%\\*.*"), "delete-maybe-empty@2"],
  [lines('cd /d "%APPDIR%"', "del /s /q *.*"), "delete-unbounded@2"],
  [lines("del *.* /q"), "delete-unbounded@1"],
];

const GUARDED: readonly string[] = [
  lines("if not defined APP exit /b 1", 'rd /s /q "%APP%\\"'),
  lines('if "%APP%"=="" exit /b 1', 'rd /s /q "%APP%\\"'),
  lines("if [%1]==[] goto :eof", 'rd /s /q "%1\\"'),
  lines("set D=%~1", 'if "%D%"=="" exit /b 1', 'rd /s /q "%D%\\logs"'),
  lines('if not "%APP%"=="" rd /s /q "%APP%\\"'),
  lines("if defined APP rd /s /q %APP%\\"),
  lines('if /i not "%APP:~0,8%"=="D:\\Apps\\" exit /b 1', 'rd /s /q "%APP%"'),
  lines('if not exist "%APP%\\bin\\app.exe" exit /b 1', 'rd /s /q "%APP%\\"'),
  lines('echo %APP%| findstr /b /i "D:\\\\Apps\\\\" >nul || exit /b 1', 'rd /s /q "%APP%\\"'),
  lines('echo %APP%| find "Apps" >nul', "if errorlevel 1 exit /b 1", 'rd /s /q "%APP%\\"'),
  lines('if "%APP%"=="" set APP=D:\\Apps\\x', 'rd /s /q "%APP%\\"'),
  lines("set S=%TEMP%\\stage_%RANDOM%", 'md "%S%"', 'rd /s /q "%S%"'),
  lines('rd /s /q "%TEMP%\\build"'),
  lines('del /q "%TEMP%\\*.tmp"'),
  lines('del "%~f0"'),
  lines('rd /s /q "%~dp0build"'),
];

describe("values that may be empty", () => {
  it.each(EMPTY)("%s", async (script, expected) => {
    expect(await highIn("BAT", script)).toEqual([expected]);
  });

  it.each(GUARDED)("accepts a guard: %s", async (script) => {
    expect(await highIn("BAT", script)).toEqual([]);
  });

  it("says what can't be told at all", async () => {
    expect(await allIn("BAT", 'rd /s /q "%~1"\n%TOOL% /s /q C:\\Windows')).toEqual([
      "medium delete-unknown@1",
      "medium unclear-command@2",
    ]);
  });
});
