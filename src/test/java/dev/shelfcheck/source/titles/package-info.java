/** Tests of titles as words. */
@NullMarked
package dev.shelfcheck.source.titles;

import org.jspecify.annotations.NullMarked;
