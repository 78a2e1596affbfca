/** Whether web addresses answer: alive, moved, dead, or could not be checked. */
@NullMarked
package dev.shelfcheck.source.links;

import org.jspecify.annotations.NullMarked;
