/** The finished record of a run, sorted once: same input, same bytes. */
@NullMarked
package dev.shelfcheck.audit;

import org.jspecify.annotations.NullMarked;
