/**
 * The pocket catalogue: one read-only file of works ({@code *.shelf}), read where it is asked, and
 * how it is written. {@code src/docs/shelf-format.md} describes it byte by byte.
 */
@NullMarked
package dev.shelfcheck.source.pocket;

import org.jspecify.annotations.NullMarked;
