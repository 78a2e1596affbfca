/** What was learned from the outside, by whom and when, kept from one run to the next. */
@NullMarked
package dev.shelfcheck.source.store;

import org.jspecify.annotations.NullMarked;
