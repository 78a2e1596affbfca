/** Where words and exit codes leave: streams, progress, what a run ends with. */
@NullMarked
package dev.shelfcheck.cli.terminal;

import org.jspecify.annotations.NullMarked;
