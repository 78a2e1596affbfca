"""Runs the shelfcheck that was packed into this package, with the Java runtime beside it."""

import os
import subprocess
import sys


def main():
    home = os.path.join(os.path.dirname(os.path.abspath(__file__)), "home")
    if os.name != "nt":
        launcher = os.path.join(home, "shelfcheck")
        os.execv(launcher, [launcher] + sys.argv[1:])
    # Windows has no shell for the launcher.
    java = os.path.join(home, "runtime", "bin", "java.exe")
    arguments = ["@" + os.path.join(home, "windows.args"), "-jar", os.path.join(home, "shelfcheck.jar")]
    sys.exit(subprocess.call([java] + arguments + sys.argv[1:]))
