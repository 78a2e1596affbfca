/** What the sources' records say of a listed work. */
@NullMarked
package dev.shelfcheck.rules.record;

import org.jspecify.annotations.NullMarked;
