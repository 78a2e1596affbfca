/** Measurements, run by hand: they make their own data and print figures. */
@NullMarked
package dev.shelfcheck.bench;

import org.jspecify.annotations.NullMarked;
