/** Tests of what pages say of themselves. */
@NullMarked
package dev.shelfcheck.source.links.page;

import org.jspecify.annotations.NullMarked;
