/** How a list writes its entries, learned from those that stand in it, and new ones so written. */
@NullMarked
package dev.shelfcheck.write;

import org.jspecify.annotations.NullMarked;
