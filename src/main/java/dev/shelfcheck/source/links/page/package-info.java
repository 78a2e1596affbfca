/** What a page says of itself: whether it is one, a wall, for sale, elsewhere, and its places. */
@NullMarked
package dev.shelfcheck.source.links.page;

import org.jspecify.annotations.NullMarked;
