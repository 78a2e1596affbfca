/** Titles as the words they are found by, whoever keeps the records. */
@NullMarked
package dev.shelfcheck.source.titles;

import org.jspecify.annotations.NullMarked;
