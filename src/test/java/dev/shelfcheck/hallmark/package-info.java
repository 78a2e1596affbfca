/** A regression of the comparer over the public files of a benchmark of false references. */
@org.jspecify.annotations.NullMarked
package dev.shelfcheck.hallmark;
