/** Rule pages put to the test: each example is read, judged by the page's rule, and compared. */
@NullMarked
package dev.shelfcheck.cli.page;

import org.jspecify.annotations.NullMarked;
