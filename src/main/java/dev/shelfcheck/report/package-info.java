/** Writes audits down: the only writer of text, JSON, SARIF and HTML. */
@NullMarked
package dev.shelfcheck.report;

import org.jspecify.annotations.NullMarked;
