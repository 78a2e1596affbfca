/** Which blocks of a list are one work's, and which are none's. */
@NullMarked
package dev.shelfcheck.read.shelf;

import org.jspecify.annotations.NullMarked;
