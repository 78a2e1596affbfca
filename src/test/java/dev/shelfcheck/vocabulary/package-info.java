/** Tests of what names and words mean. */
@NullMarked
package dev.shelfcheck.vocabulary;

import org.jspecify.annotations.NullMarked;
