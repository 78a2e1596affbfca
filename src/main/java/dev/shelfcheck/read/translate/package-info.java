/**
 * Lists of other kinds, written over into Markdown or BibTeX, read as such, and put back: every
 * character of what is written over knows where it stands in the file.
 */
@NullMarked
package dev.shelfcheck.read.translate;

import org.jspecify.annotations.NullMarked;
