/** The one door to the network: polite to every host, closed to private addresses. */
@NullMarked
package dev.shelfcheck.source.http;

import org.jspecify.annotations.NullMarked;
