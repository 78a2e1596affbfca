/** Tests of the door to the network, all against servers on the loopback interface. */
@NullMarked
package dev.shelfcheck.source.http;

import org.jspecify.annotations.NullMarked;
