/** Data files as trees whose values know where they stand. */
@NullMarked
package dev.shelfcheck.read.tree;

import org.jspecify.annotations.NullMarked;
