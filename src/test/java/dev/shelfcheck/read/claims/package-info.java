/** How the pieces of an entry are told from each other: people, houses, dates, labels, words. */
@NullMarked
package dev.shelfcheck.read.claims;

import org.jspecify.annotations.NullMarked;
