/** What the sections of a list are about, and which entries speak for another one. */
@NullMarked
package dev.shelfcheck.rules.shelf;

import org.jspecify.annotations.NullMarked;
