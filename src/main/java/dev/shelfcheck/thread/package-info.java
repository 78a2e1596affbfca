/** What is promised about threads where no type says it. */
@NullMarked
package dev.shelfcheck.thread;

import org.jspecify.annotations.NullMarked;
