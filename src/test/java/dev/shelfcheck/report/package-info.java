/** Tests of how things are said. */
@NullMarked
package dev.shelfcheck.report;

import org.jspecify.annotations.NullMarked;
