/** Mends files: fixes as edits of spans, shown as a unified diff, written whole or not at all. */
@org.jspecify.annotations.NullMarked
package dev.shelfcheck.fix;
