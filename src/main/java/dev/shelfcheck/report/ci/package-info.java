/** The audit in the forms that other programs read: code scanning, CI logs, review bots. */
@org.jspecify.annotations.NullMarked
package dev.shelfcheck.report.ci;
