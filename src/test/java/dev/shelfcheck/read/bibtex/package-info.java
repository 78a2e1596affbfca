/** Tests of BibTeX reading: what is read, and where it stands. */
@NullMarked
package dev.shelfcheck.read.bibtex;

import org.jspecify.annotations.NullMarked;
