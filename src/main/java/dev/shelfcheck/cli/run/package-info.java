/** What commands do: audits, questions, fetching, mending. */
@NullMarked
package dev.shelfcheck.cli.run;

import org.jspecify.annotations.NullMarked;
