/** How the links of hosts are treated, and which addresses are not asked at all. */
@NullMarked
package dev.shelfcheck.source.links.hosts;

import org.jspecify.annotations.NullMarked;
