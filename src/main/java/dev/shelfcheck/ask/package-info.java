/** The party wall: rules ask here, sources answer here, and neither side knows the other. */
@NullMarked
package dev.shelfcheck.ask;

import org.jspecify.annotations.NullMarked;
