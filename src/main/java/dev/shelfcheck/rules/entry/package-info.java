/** An entry and its links as rules look at them: where they stand, what stands around them. */
@NullMarked
package dev.shelfcheck.rules.entry;

import org.jspecify.annotations.NullMarked;
