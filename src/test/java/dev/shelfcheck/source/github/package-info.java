/** Tests of what GitHub is asked. */
@NullMarked
package dev.shelfcheck.source.github;

import org.jspecify.annotations.NullMarked;
