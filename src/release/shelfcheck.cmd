@echo off
rem Runs shelfcheck from an unpacked release on Windows, with the Java that was packed beside it; else JAVA_HOME's; else
rem the PATH's. Its exit code is the run's, and 2 where Java does not start.
setlocal DisableDelayedExpansion
set "java=%~dp0runtime\bin\java.exe"
if not exist "%java%" if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java.exe"
if not exist "%java%" set "java=java.exe"
"%java%" "@%~dp0windows.args" "-Dshelfcheck.launcher=%~f0" -jar "%~dp0shelfcheck.jar" %*
set "code=%ERRORLEVEL%"
if "%code%"=="1" goto doubt
if "%code%"=="9009" goto missing
exit /b %code%
:doubt
rem Java ends with 1 where it cannot start, which would read as "something is broken".
"%java%" -cp "%~dp0shelfcheck.jar" dev.shelfcheck.cli.Start >nul 2>nul && exit /b 1
:missing
echo shelfcheck: "%java%" does not start; nothing was checked. It must be Java 17 or newer. 1>&2
exit /b 2
