/** The options that commands share, and what they resolve to. */
@NullMarked
package dev.shelfcheck.cli.option;

import org.jspecify.annotations.NullMarked;
