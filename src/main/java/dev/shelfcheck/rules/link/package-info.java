/** What answers at a link, and the places that its fragment may name. */
@NullMarked
package dev.shelfcheck.rules.link;

import org.jspecify.annotations.NullMarked;
