/** The topic files' own examples, run. */
@NullMarked
package dev.shelfcheck.topics;

import org.jspecify.annotations.NullMarked;
