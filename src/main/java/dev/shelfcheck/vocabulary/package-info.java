/** What names and words mean wherever they stand: data files, one reader each; the JDK alone. */
@NullMarked
package dev.shelfcheck.vocabulary;

import org.jspecify.annotations.NullMarked;
