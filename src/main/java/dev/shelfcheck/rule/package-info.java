/** What a rule is, what it may say, and the three values it may say it with. */
@NullMarked
package dev.shelfcheck.rule;

import org.jspecify.annotations.NullMarked;
