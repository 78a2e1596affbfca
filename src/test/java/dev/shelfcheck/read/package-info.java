/** Tests of the readers. */
@NullMarked
package dev.shelfcheck.read;

import org.jspecify.annotations.NullMarked;
