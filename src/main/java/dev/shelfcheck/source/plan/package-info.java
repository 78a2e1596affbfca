/** What would be asked of the network, of whom and for how long, before anything is sent. */
@NullMarked
package dev.shelfcheck.source.plan;

import org.jspecify.annotations.NullMarked;
