/**
 * What an entry's text says of its work: its title, authors, year and venue, and whose links are
 * whose.
 */
@NullMarked
package dev.shelfcheck.read.claims;

import org.jspecify.annotations.NullMarked;
