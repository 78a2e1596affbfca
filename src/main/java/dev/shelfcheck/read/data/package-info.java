/** Data files that generate a list, read as their keeper declares them. */
@NullMarked
package dev.shelfcheck.read.data;

import org.jspecify.annotations.NullMarked;
