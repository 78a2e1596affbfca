/** Readings kept from one run to the next: a document as bytes, and the reader that looks there. */
@NullMarked
package dev.shelfcheck.read.kept;

import org.jspecify.annotations.NullMarked;
