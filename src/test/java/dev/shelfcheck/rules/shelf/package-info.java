/** What section names say of themselves, and how alike entries and shelves are. */
@NullMarked
package dev.shelfcheck.rules.shelf;

import org.jspecify.annotations.NullMarked;
