/** The blocks of a Markdown text, as its author meant them, each with its exact place. */
@NullMarked
package dev.shelfcheck.read.outline;

import org.jspecify.annotations.NullMarked;
