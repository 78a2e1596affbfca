/** The audit as one page that a maintainer opens in a browser and works through. */
@NullMarked
package dev.shelfcheck.report.html;

import org.jspecify.annotations.NullMarked;
