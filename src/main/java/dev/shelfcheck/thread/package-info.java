/** What a class promises about threads, where its types do not say it. */
@NullMarked
package dev.shelfcheck.thread;

import org.jspecify.annotations.NullMarked;
