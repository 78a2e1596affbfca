/** Tests of what names and words mean. */
@NullMarked
package dev.shelfcheck.rule;

import org.jspecify.annotations.NullMarked;
