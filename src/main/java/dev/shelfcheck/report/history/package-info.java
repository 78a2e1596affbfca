/** What earlier audits found, and what changed since. */
@NullMarked
package dev.shelfcheck.report.history;

import org.jspecify.annotations.NullMarked;
