#!/usr/bin/env node
// Runs the build of shelfcheck that npm installed for this platform; its exit code is the run's.
"use strict";
const { spawn } = require("node:child_process");
const path = require("node:path");

const name = `shelfcheck-${process.platform}-${process.arch}`;
let home;
try {
  home = path.dirname(require.resolve(`${name}/package.json`));
} catch {
  console.error(`shelfcheck: npm installed no ${name}: there is none for this platform, or optional dependencies were left out.`);
  console.error("With a Java 17 or newer, the release's archive runs everywhere.");
  process.exit(2);
}
// Windows has no shell for the launcher, and no way to hand a batch file just any argument.
const [program, first] =
  process.platform === "win32"
    ? [path.join(home, "runtime", "bin", "java.exe"), ["@" + path.join(home, "windows.args"), "-jar", path.join(home, "shelfcheck.jar")]]
    : [path.join(home, "shelfcheck"), []];
const child = spawn(program, [...first, ...process.argv.slice(2)], { stdio: "inherit" });
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
child.on("error", (error) => {
  console.error(`shelfcheck: ${program} could not be started: ${error.message}`);
  process.exit(2);
});
child.on("exit", (code, signal) => process.exit(signal ? 70 : code));
