/** What section names say of themselves. */
@NullMarked
package dev.shelfcheck.rules.shelf;

import org.jspecify.annotations.NullMarked;
