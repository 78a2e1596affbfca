/** BibTeX files as reading lists: every entry, field and name with its exact place. */
@NullMarked
package dev.shelfcheck.read.bibtex;

import org.jspecify.annotations.NullMarked;
