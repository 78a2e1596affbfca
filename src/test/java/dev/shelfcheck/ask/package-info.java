/** Questions are asked only where the outside can answer them. */
@NullMarked
package dev.shelfcheck.ask;

import org.jspecify.annotations.NullMarked;
