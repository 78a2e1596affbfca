/** One class for each command. */
@NullMarked
package dev.shelfcheck.cli.command;

import org.jspecify.annotations.NullMarked;
