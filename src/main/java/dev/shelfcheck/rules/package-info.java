/** The built-in rules, one class each, each named after its page. */
@NullMarked
package dev.shelfcheck.rules;

import org.jspecify.annotations.NullMarked;
