/** Patterns and globs that strangers write, matched in time linear in the text. */
@org.jspecify.annotations.NullMarked
package dev.shelfcheck.pattern;
