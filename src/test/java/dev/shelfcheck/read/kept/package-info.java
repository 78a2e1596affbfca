/** Tests of readings that are kept. */
@NullMarked
package dev.shelfcheck.read.kept;

import org.jspecify.annotations.NullMarked;
