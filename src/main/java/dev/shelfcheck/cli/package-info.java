/** Where the rooms meet: arguments in, reports out, the one clock, the one exit code. */
@NullMarked
package dev.shelfcheck.cli;

import org.jspecify.annotations.NullMarked;
