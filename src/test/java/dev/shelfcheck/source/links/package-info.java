/** Tests of links, all against servers on the loopback interface. */
@NullMarked
package dev.shelfcheck.source.links;

import org.jspecify.annotations.NullMarked;
