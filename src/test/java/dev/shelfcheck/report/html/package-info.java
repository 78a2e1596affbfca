/** Tests of the page that an audit is. */
@NullMarked
package dev.shelfcheck.report.html;

import org.jspecify.annotations.NullMarked;
