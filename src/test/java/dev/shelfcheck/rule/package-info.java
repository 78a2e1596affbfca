/** Tests of what a rule is. */
@NullMarked
package dev.shelfcheck.rule;

import org.jspecify.annotations.NullMarked;
